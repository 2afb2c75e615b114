"""Questions and exports: pure functions over a store's reader that return frozen view models; one file a question."""
