"""Find in the shell: any variant of a name finds its bearer."""

import json

TABLE = """\
type,executive,at,title,published,company
appointed,Zoë Lambert,Design Team,head,2020-01-01,Acme
appointed,Jürgen Möller,Sales Team,head,2020-01-01,Acme
appointed,曾鸣,微信部,负责人,2020-01-01,某公司
appointed,Tsang Ming,海外部,负责人,2020-01-01,某公司
appointed,欧阳晨,支付部,负责人,2020-01-01,某公司
appointed,吕岩,财务部,负责人,2020-01-01,某公司
appointed,衞家齊,法務部,负责人,2020-01-01,某公司
"""
VARIANTS = [
    ("zoe", "Zoë Lambert", "letters"), ("Zoe Lambert", "Zoë Lambert", "letters"), ("moller", "Jürgen Möller", "letters"),
    ("Juergen", "Jürgen Möller", "letters"), ("lambert", "Zoë Lambert", "name"), ("Lambert, Zoe", "Zoë Lambert", "like"),
    ("Z. Lambert", "Zoë Lambert", "like"), ("曾鳴", "曾鸣", "name"), ("Ming Zeng", "曾鸣", "pinyin"), ("zengming", "曾鸣", "pinyin"),
    ("Tsang Ming", "Tsang Ming", "name"), ("Tseng Ming", "曾鸣", "like"), ("chen ouyang", "欧阳晨", "pinyin"), ("lü yan", "吕岩", "pinyin"), ("lyu yan", "吕岩", "pinyin"),
    ("lu yan", "吕岩", "pinyin"), ("caiwubu", "财务部", "pinyin"), ("衛家齊", "衞家齊", "name"), ("卫家齐", "衞家齊", "name"),
]


def test_any_variant_finds_the_bearer_and_says_by_what(shell):
    shell.write("posts.csv", TABLE)
    shell.run("ingest", "posts.csv")
    for asked, name, by in VARIANTS:
        found = json.loads(shell.run("find", asked, "--json").out)["found"]
        assert [(each["name"], each["by"]) for each in found] == [(name, by)], asked
    done = shell.run("find", "Zoltan", "--json")
    assert (done.code, json.loads(done.out)["found"]) == (4, [])
