"""Which row each node stands in: every link goes down, and links are short."""

from graphs.arrange.flow import Flow

ROUNDS = 32  # each round shortens links; real networks need one or two
FAN = 4  # places fed by one node from which on it gets one long lane instead of many long links


def rows_of(flow: Flow) -> list[int]:
    """A row for every node, beginning at 0 and without empty rows."""
    rows = list(flow.depth)
    _lower_chains(flow, rows)
    for _ in range(ROUNDS):
        if not _shift_groups(flow, rows):
            break
    dense = {row: index for index, row in enumerate(sorted(set(rows)))}
    return [dense[row] for row in rows]


def _lower_chains(flow: Flow, rows: list[int]) -> None:
    """Chains stand near their source, unless more links, or one lane for all, are gained below."""
    chains = [chain for chain in _chains(flow) if _slack(flow, rows, chain)]
    leads: dict[int, set[int]] = {}
    for chain in chains:
        for source in flow.predecessors[chain[0]]:
            leads.setdefault(source, set()).update(flow.successors[chain[-1]])
    for chain in chains:
        sources, targets = flow.predecessors[chain[0]], flow.successors[chain[-1]]
        fans_out = len(sources) == len(targets) == 1 and len(leads[sources[0]]) >= FAN
        if len(targets) > len(sources) or fans_out:
            shift = _slack(flow, rows, chain)
            for node in chain:
                rows[node] += shift


def _chains(flow: Flow) -> list[list[int]]:
    """Longest runs of nodes joined one to one, the lowest first."""
    chains = []
    for node in reversed(flow.order):
        before = flow.predecessors[node]
        if len(before) == 1 and len(flow.successors[before[0]]) == 1:
            continue
        chain = [node]
        while (
            len(after := flow.successors[chain[-1]]) == 1 and len(flow.predecessors[after[0]]) == 1
        ):
            chain.append(after[0])
        chains.append(chain)
    return chains


def _slack(flow: Flow, rows: list[int], chain: list[int]) -> int:
    """How far a chain can be lowered."""
    tail = chain[-1]
    below = [rows[each] for each in flow.successors[tail]]
    return min(below) - 1 - rows[tail] if below else 0


def _shift_groups(flow: Flow, rows: list[int]) -> bool:
    """Move groups held by links of length one where that shortens more links than it stretches."""
    groups = _tight_groups(flow, rows)
    outgoing: dict[int, list[tuple[int, int]]] = {}
    incoming: dict[int, list[tuple[int, int]]] = {}
    for source, targets in enumerate(flow.successors):
        for target in targets:
            if groups[source] != groups[target]:
                outgoing.setdefault(groups[source], []).append((source, target))
                incoming.setdefault(groups[target], []).append((source, target))
    if not outgoing:
        return False
    members: dict[int, list[int]] = {}
    for node, group in enumerate(groups):
        members.setdefault(group, []).append(node)
    moved = False
    for group, nodes in members.items():
        out, into = outgoing.get(group, []), incoming.get(group, [])
        if len(out) == len(into):
            continue
        held, way = (out, 1) if len(out) > len(into) else (into, -1)
        shift = way * min(rows[target] - rows[source] - 1 for source, target in held)
        for node in nodes:
            rows[node] += shift
        moved = moved or shift != 0
    return moved


def _tight_groups(flow: Flow, rows: list[int]) -> list[int]:
    """The group of each node: nodes joined by links of length one belong together."""
    groups = [-1] * len(rows)
    for start in range(len(rows)):
        if groups[start] < 0:
            groups[start] = start
            reached = [start]
            for node in reached:
                for each in (*flow.successors[node], *flow.predecessors[node]):
                    if groups[each] < 0 and abs(rows[each] - rows[node]) == 1:
                        groups[each] = start
                        reached.append(each)
    return groups
