"""Reviewed word lists of naming: surnames and their readings, given names, legal forms; data, no rules."""
