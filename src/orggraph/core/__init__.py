"""The nouns every stage speaks: frozen values, ids, canonical JSON and the store protocol; no files, network or clock."""
