"""Mentions: where a text names executives, departments, companies, titles and days; one folder a language."""
