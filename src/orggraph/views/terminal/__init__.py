"""The views as rich renderables: nothing here prints; plain text when piped."""
