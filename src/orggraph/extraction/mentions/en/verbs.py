"""Which cue kinds of English are finite verbs: they end what was put between a subject and its verb."""

FINITE = frozenset((
    "TAKE", "LEAD", "LEADS", "RESIGN", "LEAVE", "RETIRE", "REPLACE", "REPLACED_BY", "REPORT_GIVE",
    "MERGE", "MERGE_INTO", "MOVE", "RENAME", "SPLIT", "DISSOLVE",
    "ESTABLISHED", "ABSORB", "KEEP", "HISTORY", "JOIN", "RETURN", "NOTIFY", "PROPOSED", "LED_BY_WILL", "IS",
    "OWN", "SPLIT_OFF", "APPOINT", "REPORTED_TO",
    "ESTABLISH", "UNITE", "FORMED_FROM", "FILL_POST", "STAND_IN", "OUST", "SPUN", "COME_FROM", "HAND", "SWAP", "GAIN",
))
