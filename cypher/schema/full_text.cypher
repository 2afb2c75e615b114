// Full text: words of names, mandates and quotes, Chinese ones too
//
// The `cjk` analyser cuts Han text into pairs of characters, so that a part of a name is found without a dictionary.
//
// Eventually consistent: filled right after a commit, since filling them in it would make small transactions ten times as slow.
//
// Takes nothing. Returns nothing.

CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Company|Department|Executive) ON EACH [n.name, n.aliases, n.mandate]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX claim_quotes IF NOT EXISTS FOR (n:Claim) ON EACH [n.quote]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}};
