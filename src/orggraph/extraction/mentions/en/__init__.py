"""Mentions in English: words, days, titles, names of departments and executives, and how they gather into phrases."""
