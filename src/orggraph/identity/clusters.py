"""Clusters: anchor keys that mean one entity, joined one link at a time, never across what is known to be different.

A union-find whose roots carry their enemies, so that A ≠ B and B = C give A ≠ C whatever comes first.
"""

from collections.abc import Iterable, Iterator

from orggraph.identity.lives import Life


class Clusters:
    """A partition of anchor keys. `part` forbids two keys to meet, `doubt` forbids it to all but judgements.

    Two outside ids of one scheme never meet; lives that contradict each other only by a judgement.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in sorted(keys)}
        self._members: dict[str, list[str]] = {key: [key] for key in self._parent}
        self._parted: dict[str, set[str]] = {}
        self._doubted: dict[str, set[str]] = {}
        self._outside: dict[str, dict[str, str]] = {}
        self._lives: dict[str, Life] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._parent

    def __iter__(self) -> Iterator[str]:
        return iter(self._parent)

    def find(self, key: str) -> str:
        """The root of a key's cluster: its least key."""
        root = key
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[key] != root:
            self._parent[key], key = root, self._parent[key]
        return root

    def members(self, key: str) -> tuple[str, ...]:
        """All keys of a key's cluster, sorted."""
        return tuple(sorted(self._members[self.find(key)]))

    def roots(self) -> list[str]:
        """The least key of every cluster, sorted."""
        return sorted(key for key, parent in self._parent.items() if key == parent)

    def number(self, key: str, scheme: str, value: str) -> None:
        """Gives a key its outside id in a scheme."""
        self._outside.setdefault(key, {})[scheme] = value

    def live(self, key: str, life: Life) -> None:
        """Gives a key what is known of its life."""
        self._lives[self.find(key)] = self._lives.get(self.find(key), Life()).joined(life)

    def part(self, left: str, right: str) -> None:
        """Judged different: nothing may join the two."""
        self._parted.setdefault(self.find(left), set()).add(right)
        self._parted.setdefault(self.find(right), set()).add(left)

    def doubt(self, left: str, right: str) -> None:
        """Different by what a text says: only a judgement may join the two."""
        if left != right:
            self._doubted.setdefault(self.find(left), set()).add(right)
            self._doubted.setdefault(self.find(right), set()).add(left)

    def is_open(self, left: str, right: str, *, judged: bool = False) -> bool:
        """Whether two keys are one already or may become so."""
        one, two = self.find(left), self.find(right)
        if one == two:
            return True
        mine, theirs = self._outside.get(one, {}), self._outside.get(two, {})
        if any(theirs.get(scheme, value) != value for scheme, value in mine.items()):
            return False
        if self._are_enemies(self._parted, one, two):
            return False
        return judged or not (self._are_enemies(self._doubted, one, two) or self._contradict(one, two))

    def _contradict(self, one: str, two: str) -> bool:
        return one in self._lives and two in self._lives and self._lives[one].contradiction(self._lives[two]) is not None

    def join(self, left: str, right: str, *, judged: bool = False) -> bool:
        """Makes two keys one where that is open; whether they are one now."""
        one, two = sorted((self.find(left), self.find(right)))
        if one == two:
            return True
        if not self.is_open(one, two, judged=judged):
            return False
        self._parent[two] = one
        self._members[one] += self._members.pop(two)
        for enemies in (self._parted, self._doubted):
            if two in enemies:
                enemies.setdefault(one, set()).update(enemies.pop(two))
        if two in self._outside:
            self._outside.setdefault(one, {}).update(self._outside.pop(two))
        if two in self._lives:
            self.live(one, self._lives.pop(two))
        return True

    def _are_enemies(self, enemies: dict[str, set[str]], one: str, two: str) -> bool:
        mine, theirs = enemies.get(one, set()), enemies.get(two, set())
        if len(mine) > len(theirs):
            mine, two = theirs, one
        return any(self.find(key) == two for key in mine)
