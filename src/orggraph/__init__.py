"""orggraph: announcements of organisational change become a knowledge graph one can ask about any day.

The folder listing is the pipeline: core, documents, extraction, identity, ledger, projection, stores, views, web;
`pipeline.py` joins the stages and `cli.py` is the only reader of clock, environment and configuration.
"""

__version__ = "0.1.0"
