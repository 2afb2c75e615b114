"""How well announcements are read: gold, a scorer, causes of what is missed or wrong, and the page that tells it (`make quality`)."""
