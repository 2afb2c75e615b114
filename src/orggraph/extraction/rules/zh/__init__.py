"""Rules for Chinese announcements."""
