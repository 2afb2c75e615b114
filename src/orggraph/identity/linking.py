"""Linking: which entity every mention means, derived anew from all namings, the gazetteer and the judgements.

Companies first, since departments and executives belong to one; then each label in the same steps: namings, what must
stay apart, judgements, the rules from strong to weak. A pure function of sets: no order of arrival changes anything.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from orggraph.core.announcements import Announcement
from orggraph.core.events import mentions_of
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.judgements import Judgement
from orggraph.core.links import Entity, Links, Suggestion, anchor_id
from orggraph.core.tellings import Counted, Telling
from orggraph.identity.clusters import Clusters
from orggraph.identity.entities import build_entity, redirect_keys, spell_key
from orggraph.identity.lives import Life, observe_lives, separate_lives
from orggraph.identity.names import fold, is_self_word
from orggraph.identity.namings import (
    HEADER,
    Naming,
    anchor_key,
    company_mentions,
    find_joins,
    is_outside,
    label_of,
    name_mention,
    pair_roles,
    settle_texts,
)
from orggraph.identity.passing import confine_passing
from orggraph.identity.rules import RULES
from orggraph.identity.scene import Link, Scene
from orggraph.identity.verdicts import hold_verdicts


@dataclass(slots=True)
class _Linked:
    """The outcome for one label."""

    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[tuple[str, str], str] = field(default_factory=dict)
    suggestions: list[Suggestion] = field(default_factory=list)


def link(counted: Counted, gazetteer: Gazetteer) -> Links:
    """The links of a ledger: entities, what each mention means, what old ids mean now, and conflicts to look at.

    Claims of every status are linked. Two mentions are one entity by the rules of `identity.rules`, unless a text, an
    outside id or a judgement tells them apart.
    """
    tellings = sorted(counted.tellings, key=lambda telling: telling.id)
    companies = _link_companies(tellings, gazetteer, counted)
    about = {telling.id: companies.mentions.pop((telling.id, HEADER)) for telling in tellings}
    names = {key: tuple(sorted(_names_of(entity, gazetteer))) for key, entity in companies.entities.items()}
    rest = _name_rest(tellings, about, names, companies)
    parts = [companies]
    units, people = ([naming for naming in rest if naming.label == label] for label in ("Department", "Executive"))
    units = confine_passing(settle_texts(units))
    parts.append(_link_label(Scene("Department", units, names, gazetteer), counted.judgements, companies.entities))
    people = separate_lives(confine_passing(settle_texts(people)), tellings)
    scene = Scene("Executive", people, names, gazetteer, find_joins(tellings, people, companies.mentions))
    parts.append(_link_label(scene, counted.judgements, companies.entities, _lives_of(tellings, people, about, companies)))
    return _gather(parts, about, companies)


def _gather(parts: list[_Linked], about: dict[str, str], companies: _Linked) -> Links:
    entities = {key: part.entities[key] for part in parts for key in sorted(part.entities)}
    mentions = {where: part.mentions[where] for part in parts for where in sorted(part.mentions)}
    redirects = redirect_keys(entities, companies.entities)
    suggestions = [suggestion for part in parts for suggestion in part.suggestions]
    return Links(entities, mentions, about, dict(sorted(redirects.items())), tuple(suggestions))


def _lives_of(
    tellings: list[Telling], people: list[Naming], about: Mapping[str, str], companies: _Linked,
) -> dict[str, Life]:
    where = {place: naming.key for naming in people for place in naming.where}
    return observe_lives(
        tellings, lambda claim, role: where.get((claim, role)), lambda claim, role: companies.mentions.get((claim, role), about[claim]),
    )


def _home_key(telling: Telling) -> str:
    """The key of the company a telling is about; an unknown one is the text's own, or for rows its table's."""
    if telling.company and not is_self_word(telling.company):
        return anchor_key("Company", "", telling.company)
    if telling.claim.zone == "table" and telling.publisher:
        return f"company|table|{fold(telling.publisher)}"
    return f"company|announcement|{telling.claim.announcement}"


def _link_companies(tellings: list[Telling], gazetteer: Gazetteer, counted: Counted) -> _Linked:
    namings: list[Naming] = []
    for telling in tellings:
        namings.append(_name_home(telling, counted.announcements.get(telling.claim.announcement)))
        namings += [name_mention(mention, role, telling, "Company", "") for role, mention in company_mentions(telling)]
    scene = Scene("Company", settle_texts(namings), {"": ()}, gazetteer)
    linked = _link_label(scene, counted.judgements, {})
    for telling in tellings:
        for role, mention in mentions_of(telling.claim.event):
            if label_of(mention) != "Executive" and is_self_word(mention.name):
                linked.mentions[telling.id, role] = linked.mentions[telling.id, HEADER]
    return linked


def _name_home(telling: Telling, header: Announcement | None) -> Naming:
    key = _home_key(telling)
    if key.startswith("company||"):
        name = telling.company or ""
    else:
        name = "未知公司" if header is not None and header.language == "zh" else "unknown company"
    return Naming("Company", "", key, name, (name,), "company", telling.published, telling.claim.announcement, ((telling.id, HEADER),))


def _names_of(company: Entity, gazetteer: Gazetteer) -> set[str]:
    """All names of a company, with what the gazetteer lists for them; none for an unknown one."""
    if company.is_placeholder:
        return set()
    names = {company.name, *company.aliases}
    return names.union(*(row.names for name in names for row in gazetteer.lookup("company", name)))


def _name_rest(
    tellings: list[Telling], about: Mapping[str, str], names: Mapping[str, tuple[str, ...]], companies: _Linked,
) -> list[Naming]:
    """The departments and executives; a "department" that bears the company's own name is the company."""
    own = {company: set(map(fold, known)) for company, known in names.items()}
    found: list[Naming] = []
    for telling in tellings:
        company = about[telling.id]
        for role, mention in mentions_of(telling.claim.event):
            label = label_of(mention)
            if label == "Department" and not mention.id and fold(mention.name) in own[company]:
                companies.mentions[telling.id, role] = company
            elif label != "Company" and (telling.id, role) not in companies.mentions:
                found.append(name_mention(mention, role, telling, label, company))
    return found


def _link_label(
    scene: Scene, judgements: Iterable[Judgement], companies: Mapping[str, Entity], lives: Mapping[str, Life] | None = None,
) -> _Linked:
    clusters = _prepare(scene)
    for key, life in sorted((lives or {}).items()):
        clusters.live(key, life)
    verdicts = hold_verdicts(judgements, name_keys(clusters, companies))
    for pair in verdicts.different:
        clusters.part(*pair)
    for pair in verdicts.same:
        clusters.join(*pair, judged=True)
    conflicts: list[Link] = []
    for rule in RULES:
        for found in list(rule(scene, clusters)):
            if not found.holds:
                conflicts.append(found)
            elif found.left in clusters and found.right in clusters and not clusters.join(found.left, found.right):
                conflicts.append(replace(found, reason=f"{found.reason}, but they are told apart", holds=False))
    return _collect(scene, clusters, conflicts)


def _prepare(scene: Scene) -> Clusters:
    """Every key that stands or is stated, every listed one; outside ids numbered, roles of one claim kept apart."""
    keys = {naming.key for naming in scene.namings} | {key for _, _, key in scene.pairs()}
    clusters = Clusters(keys)
    for naming in scene.namings:
        if naming.outside:
            scheme, _, value = naming.outside.partition("|")
            clusters.number(naming.key, scheme, value)
    for left, right in sorted(pair_roles(scene.namings)):
        clusters.doubt(left, right)
    return clusters


def name_keys(keys: Iterable[str], companies: Mapping[str, Entity]) -> dict[str, str]:
    """What a judgement may call each key: the key, its id, and both as under the company's other names.

    A name judged as one word (Lakezeng) means the only one with its letters in several, where it stands nowhere itself.
    """
    found: dict[str, str] = {}
    spaced: dict[str, set[str]] = {}
    for key in keys:
        for spelled in [*spell_key(key, companies), key]:
            found[spelled] = found[anchor_id(spelled)] = key
            if " " in spelled and not is_outside(spelled):
                spaced.setdefault(spelled.replace(" ", ""), set()).add(key)
    for one, several in spaced.items():
        if len(several) == 1 and one not in found:
            found[one] = found[anchor_id(one)] = min(several)
    return found


def _collect(scene: Scene, clusters: Clusters, conflicts: list[Link]) -> _Linked:
    by_root: dict[str, list[Naming]] = {}
    for naming in scene.namings:
        by_root.setdefault(clusters.find(naming.key), []).append(naming)
    linked = _Linked()
    for root, namings in sorted(by_root.items()):
        entity = _build(scene, clusters.members(root), namings)
        linked.entities[entity.id] = entity
        for naming in namings:
            for where in naming.where:
                linked.mentions[where] = entity.id
    linked.suggestions = _suggest(conflicts, clusters, by_root)
    return linked


def _build(scene: Scene, keys: tuple[str, ...], namings: list[Naming]) -> Entity:
    if scene.label != "Company":
        return build_entity(scene.label, keys, namings)
    known = [naming for naming in namings if naming.key.startswith("company||") or naming.outside]
    listed = {row.name for naming in known for name in naming.names for row in scene.gazetteer.lookup("company", name)}
    entity = build_entity("Company", keys, known or namings, preferred=min(listed) if len(listed) == 1 else None)
    return entity if known else replace(entity, is_placeholder=True)


def _suggest(conflicts: list[Link], clusters: Clusters, by_root: Mapping[str, list[Naming]]) -> list[Suggestion]:
    reasons: dict[tuple[str, str], set[str]] = {}
    for conflict in conflicts:
        pair = sorted(clusters.find(key) for key in (conflict.left, conflict.right) if key in clusters)
        if len(pair) == 2 and pair[0] != pair[1] and all(root in by_root for root in pair):
            left, right = sorted(anchor_id(root) for root in pair)
            reasons.setdefault((left, right), set()).add(conflict.reason)
    return [Suggestion(left, right, 0.5, tuple(sorted(found))) for (left, right), found in sorted(reasons.items())]
