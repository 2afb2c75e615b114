"""The commands, one file each, named as they are called; `cli.py` lists them in the order of the help."""
