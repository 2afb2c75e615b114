"""Mentions in Chinese: scored boundaries, registered names, titles as a grammar; reads the shadow, never the text."""
