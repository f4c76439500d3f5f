"""The design file: JSON text, one node a line, stable order; closed register, never code."""

import json
import stat
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from graphs.blocks import BlockLayer, check_block, check_unfolds, layer_of, parameter
from graphs.declare import CATALOGUE, Layer
from graphs.definitions import DEEPEST
from graphs.expressions import names_in
from graphs.fields import Field
from graphs.layers.unknown import Opaque, UnknownLayer, opaque_from
from graphs.migrate import FORMAT, migrate
from graphs.network import Block, Link, Network, Node, check_name
from graphs.plain import expect, position
from graphs.remark_storage import remark_to_json, remarks_from_json
from graphs.remarks import in_order
from graphs.strict import LARGEST_FILE, first_twice, strict_json
from graphs.strict import FileError as FileError
from graphs.types import Direction, FieldError, GraphError

MOST_NODES = 20_000
MOST_LINKS = 100_000
_SWITCHES = ("frozen", "bypassed")
_NODE_KEYS = {"id", "layer", "block", "name", "args", "expressions", "at", "dismissed", *_SWITCHES}
_NETWORK_KEYS = {"format", "name", "blocks", "nodes", "links", "training", "flow", "remarks"}
_BY_LINE = ("remarks", "nodes", "links", "blocks")
"""Lists whose elements stand on lines of their own."""


def read(path: Path) -> Network:
    """Open a design file. OSError when it cannot be read, FileError when it is no design."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode) and not stat.S_ISDIR(about.st_mode):
        raise FileError(f"{path.name} is not a file but a device or a pipe: not a design")
    if about.st_size > LARGEST_FILE:
        raise FileError(f"{path.name} is larger than {LARGEST_FILE // 2**20} MB: not a design")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(f"{path.name} is not a text file: {error.reason}") from None
    try:
        return parse(text)
    except GraphError as error:
        raise FileError(f"{path.name} cannot be opened: {error}") from None


def parse(text: str) -> Network:
    """The network that a design file's text describes; FileError when it describes none."""
    return network_from_json(strict_json(text))


def network_from_json(data: Any) -> Network:
    """A network from plain data; FileError names the first thing that is wrong."""
    data = migrate(expect(data, dict, "the file"))
    blocks = _Blocks(expect(data.get("blocks", []), list, "blocks"))
    definitions = blocks.all()
    network = replace(
        _graph(data, blocks),
        name=expect(data.get("name", "untitled"), str, "name")[:200],
        training=expect(data.get("training", {}), dict, "training"),
        extra={key: value for key, value in data.items() if key not in _NETWORK_KEYS},
        blocks=definitions,
    )
    try:
        check_unfolds(network)
    except GraphError as error:
        raise FileError(str(error)) from None
    return network


def _graph(data: Mapping[str, Any], blocks: "_Blocks") -> Network:
    """The nodes and links of a network, or of a block."""
    raw_nodes = expect(data.get("nodes", []), list, "nodes")
    raw_links = expect(data.get("links", []), list, "links")
    if len(raw_nodes) > MOST_NODES or len(raw_links) > MOST_LINKS:
        raise FileError(f"more than {MOST_NODES:,} nodes or {MOST_LINKS:,} links")
    links = [_link(raw, number) for number, raw in enumerate(raw_links, 1)]
    gives = _given_ports(links)
    nodes = [_node(raw, number, gives, blocks) for number, raw in enumerate(raw_nodes, 1)]
    remarks = remarks_from_json(data.get("remarks", []))
    return _wired(Network(nodes=_unique(nodes), flow=_flow(data), remarks=remarks), links)


def _flow(data: Mapping[str, Any]) -> Direction:
    match data.get("flow", "down"):
        case "down":
            return "down"
        case "right":
            return "right"
        case other:
            raise FileError(f"flow must be down or right, not {_dump(other)[:40]}")


class _Blocks:
    """The definitions of a file, each read when it is first used."""

    def __init__(self, raw: list[Any]) -> None:
        if len(raw) > MOST_NODES:
            raise FileError(f"more than {MOST_NODES:,} blocks")
        self._raw: dict[str, Any] = {}
        for number, each in enumerate(raw, 1):
            what = f"block {number}"
            name = expect(expect(each, dict, what).get("name"), str, f"{what}: name")
            if name in self._raw:
                raise FileError(f"two blocks have the name {name[:40]}")
            self._raw[name] = each
        self._read: dict[str, Block] = {}
        self._open: list[str] = []

    def all(self) -> dict[str, Block]:
        """All of them, each after those that it uses."""
        for name in self._raw:
            self.get(name)
        return self._read

    def get(self, name: str) -> Block:
        """A definition; FileError when it is none, or contains itself."""
        if name in self._read:
            return self._read[name]
        if name not in self._raw:
            raise FileError(f"there is no block {name[:40]} in this file")
        if name in self._open:
            raise FileError(f"the block {name[:40]} contains itself")
        if len(self._open) >= DEEPEST:
            raise FileError(f"blocks stand inside one another more than {DEEPEST} deep")
        self._open.append(name)
        try:
            block = self._read[name] = _block(self._raw[name], self)
        except FileError as error:
            if str(error).startswith("block "):
                raise
            raise FileError(f"block {name[:40]}: {error}") from None
        self._open.pop()
        return block


def _block(raw: Mapping[str, Any], blocks: _Blocks) -> Block:
    parameters = expect(raw.get("parameters", {}), dict, "parameters")
    doc = expect(raw.get("doc", ""), str, "doc")[:1000]
    try:
        made = {name: _parameter(each, name) for name, each in parameters.items()}
        block = check_block(Block(raw["name"], _graph(raw, blocks), made, doc))
        for node in block.network.nodes.values():
            _check_expressions(node, made)
    except FieldError as error:
        raise FileError(str(error)) from None
    except GraphError as error:
        raise FileError(str(error)) from None
    return block


def _parameter(raw: Any, name: str) -> Field:
    raw = expect(raw, dict, f"parameter {name[:40]}")
    kind = expect(raw.get("kind"), str, f"parameter {name[:40]}: kind")
    return parameter(kind, raw.get("default"), str(raw.get("doc", ""))[:1000])


def _check_expressions(node: Node, parameters: Mapping[str, Field]) -> None:
    for name, text in node.expressions.items():
        unknown = sorted(names_in(text) - parameters.keys())
        if unknown:
            raise FileError(f"node “{node.name}”: {name} = {text[:40]}: no parameter {unknown[0]}")


def _given_ports(links: Iterable[Link]) -> dict[str, tuple[str, ...]]:
    ports: dict[str, set[str]] = {}
    for link in links:
        ports.setdefault(link.source, set()).add(link.source_port)
    return {key: tuple(sorted(names)) for key, names in ports.items()}


def _link(raw: Any, number: int) -> Link:
    parts = expect(raw, list, f"link {number}")
    if len(parts) != 4 or not all(isinstance(part, str) for part in parts):
        raise FileError(f"link {number} must be [node, output, node, input]")
    return Link(*parts)


def _node(raw: Any, number: int, gives: Mapping[str, tuple[str, ...]], blocks: _Blocks) -> Node:
    what = f"node {number}"
    raw = expect(raw, dict, what)
    key = expect(raw.get("id"), str, f"{what}: id")
    name = expect(raw.get("name"), str, f"{what}: name")
    what = f"node “{name[:40]}”"
    try:
        check_name(name)
        layer = _layer(raw, what, gives.get(key, ("out",)), blocks)
        x, y = position(raw.get("at", [0, 0]), what)
        expressions = _expressions(raw.get("expressions", {}), layer, what)
    except FileError:
        raise
    except (GraphError, FieldError) as error:
        raise FileError(f"{what}: {error}") from None
    extra = {k: value for k, value in raw.items() if k not in _NODE_KEYS}
    dismissed = _dismissed(raw.get("dismissed", []), what)
    switches = {name: _switch(raw, name, what) for name in _SWITCHES}
    return Node(key, layer, name, x, y, extra, dismissed, expressions, **switches)


def _switch(raw: Mapping[str, Any], name: str, what: str) -> bool:
    found = raw.get(name, False)
    if type(found) is not bool:
        raise FileError(f"{what}: {name} must be true or false")
    return found


def _expressions(raw: Any, layer: Layer, what: str) -> Mapping[str, str]:
    found = expect(raw, dict, f"{what}: expressions")
    for name, text in found.items():
        expect(text, str, f"{what}: {name[:40]}")
        if name not in layer.fields:
            raise FileError(f"{what}: {layer.kind} has no parameter {name[:40]}")
        try:
            names_in(text)
        except ValueError as error:
            raise FileError(f"{what}: {name} = {text[:40]} {error}") from None
    return dict(found)


def _dismissed(raw: Any, what: str) -> frozenset[str]:
    rules = expect(raw, list, f"{what}: dismissed")
    if not all(isinstance(rule, str) for rule in rules):
        raise FileError(f"{what}: dismissed must be a list of texts")
    return frozenset(rules)


def _layer(raw: Mapping[str, Any], what: str, gives: tuple[str, ...], blocks: _Blocks) -> Layer:
    arguments = expect(raw.get("args", {}), dict, f"{what}: args")
    if "block" in raw:
        return _use(expect(raw["block"], str, f"{what}: block"), arguments, blocks)
    kind = expect(raw.get("layer"), str, f"{what}: layer")
    declared = CATALOGUE.get(kind)
    unknown = sorted(arguments.keys() - declared.fields.keys()) if declared else []
    if declared is not None and not unknown:
        return declared(**arguments)
    if kind == Opaque.kind and (opaque := opaque_from(arguments)):
        return opaque
    missing = f"{kind} has no parameter {unknown[0]}" if unknown else f"there is no layer {kind}"
    why = f"{missing[:100]} in this version of Convas"
    return UnknownLayer(kind, json.dumps(arguments, ensure_ascii=False), gives, why)


def _use(name: str, arguments: Mapping[str, Any], blocks: _Blocks) -> Layer:
    made = layer_of(blocks.get(name))
    for argument in arguments:
        if argument not in made.fields:
            raise FileError(f"the block {name} has no parameter {argument[:40]}")
    return made(**arguments)


def _unique(nodes: Iterable[Node]) -> dict[str, Node]:
    by_id: dict[str, Node] = {}
    names: set[str] = set()
    for node in nodes:
        if node.id in by_id:
            raise FileError(f"two nodes have the id {node.id[:40]}")
        if node.name in names:
            raise FileError(f"two nodes have the name {node.name}")
        by_id[node.id] = node
        names.add(node.name)
    return by_id


def _wired(network: Network, links: list[Link]) -> Network:
    ports = [(link.target, link.target_port) for link in links]
    if len(set(ports)) < len(ports):
        twice = first_twice(ports)
        raise FileError(f"two links end at {twice[0][:40]} {twice[1][:40]}")
    try:
        wired = network.rewired(added=links)
        _ = wired.order
    except GraphError as error:
        raise FileError(str(error)) from None
    return wired


def network_to_json(network: Network) -> dict[str, Any]:
    """A network as plain data, unknown fields included."""
    return {
        "format": FORMAT,
        "name": network.name,
        **({"training": dict(network.training)} if network.training else {}),
        **({"flow": network.flow} if network.flow != "down" else {}),
        **network.extra,
        **({"blocks": [*map(_block_to_json, network.blocks.values())]} if network.blocks else {}),
        **_graph_to_json(network),
    }


def _graph_to_json(network: Network) -> dict[str, Any]:
    """What stands on the picture of a network, or of a block."""
    remarks = [*map(remark_to_json, in_order(network.remarks))]
    return {
        **({"remarks": remarks} if remarks else {}),
        "nodes": [_node_to_json(node) for node in network.nodes.values()],
        "links": [list(link) for link in sorted(network.wiring)],
    }


def _block_to_json(block: Block) -> dict[str, Any]:
    kinds = {name: _parameter_to_json(each) for name, each in block.parameters.items()}
    return {
        "name": block.name,
        **({"doc": block.doc} if block.doc else {}),
        **({"parameters": kinds} if kinds else {}),
        **({"flow": block.network.flow} if block.network.flow != "down" else {}),
        **_graph_to_json(block.network),
    }


def _parameter_to_json(spec: Field) -> dict[str, Any]:
    return {
        "kind": spec.kind,
        "default": spec.default,
        **({"doc": spec.doc} if spec.doc else {}),
    }


def _node_to_json(node: Node) -> dict[str, Any]:
    what, kind, arguments = "layer", node.layer.kind, node.layer.arguments()
    if isinstance(node.layer, UnknownLayer):
        kind = node.layer.written
    elif isinstance(node.layer, BlockLayer):
        what = "block"
    return {
        "id": node.id,
        what: kind,
        "name": node.name,
        **({"args": arguments} if arguments else {}),
        **({"expressions": dict(node.expressions)} if node.expressions else {}),
        "at": [node.x, node.y],
        **({"dismissed": sorted(node.dismissed)} if node.dismissed else {}),
        **{name: True for name in _SWITCHES if getattr(node, name)},
        **node.extra,
    }


def write_text(network: Network) -> str:
    """The design file's text: one node, link or remark a line, so that it diffs well."""
    return _object_text(network_to_json(network), "") + "\n"


def _object_text(data: Mapping[str, Any], margin: str) -> str:
    lines = []
    for key, value in data.items():
        if key in _BY_LINE and value:
            written = _dump if key != "blocks" else partial(_object_text, margin=f"{margin}    ")
            items = ",\n".join(f"{margin}    {written(each)}" for each in value)
            lines.append(f"{margin}  {_dump(key)}: [\n{items}\n{margin}  ]")
        else:
            lines.append(f"{margin}  {_dump(key)}: {_dump(value)}")
    return "{\n" + ",\n".join(lines) + f"\n{margin}}}"


_dump = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
"""Made once: a design of thousands of nodes is written line by line."""
