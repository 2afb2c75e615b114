"""Rules for English announcements."""
