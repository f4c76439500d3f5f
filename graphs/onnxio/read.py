"""An ONNX graph read as a network: operators become layers, what is unknown stays by its name."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from graphs.layers.ends import Input, Output
from graphs.layers.unknown import MOST_PORTS, Opaque
from graphs.network import Link, Network, Node, Wiring
from graphs.onnxio.file import Made, OnnxGraph, Step, Taken, checked
from graphs.onnxio.forms import found_form
from graphs.onnxio.naming import classes_of, names_for
from graphs.onnxio.readers import READERS
from graphs.onnxio.repeats import grouped_names
from graphs.reading import NoLayer
from graphs.types import DTYPE_BYTES, GraphError, ShapeError, TensorType


@dataclass(frozen=True)
class Reading:
    """A file as a flat network. weights: where they are in the file, by their state_dict keys.

    classes: names for modules by their paths. inputs, outputs: the file's names of the network's.
    opaque: why a node could not be read, by its name.
    """

    network: Network
    weights: Mapping[str, Taken]
    classes: Mapping[str, str]
    opaque: Mapping[str, str] = field(default_factory=dict)
    operators: int = 0

    @property
    def notes(self) -> list[str]:
        """What a person should know of how the file was read."""
        kinds = Counter(
            node.layer.kind
            for node in self.network.nodes.values()
            if node.layer.category != "io" and not isinstance(node.layer, Opaque)
        )
        counted = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
        layers = counted or "no layers"
        notes = [f"{self.operators:,} operators were read as {layers}"]
        if self.opaque:
            count = len(self.opaque)
            notes = [f"{self.operators:,} operators were read as {layers}; {count} stay opaque"]
        return notes + [f"{name} stays opaque: {why}" for name, why in self.opaque.items()]


def read(graph: OnnxGraph) -> Reading:
    """The network of a graph. GraphError where there is none, as for outputs that are constant."""
    return _Reader(graph).reading()


class _Reader:
    """Goes from the outputs to the inputs, so that a layer of several operators is met whole."""

    def __init__(self, graph: OnnxGraph) -> None:
        self.graph = graph
        self.alias: dict[str, str] = {}
        self.done: set[int] = set()
        self.made: list[Made] = []
        self.operators = 0

    def reading(self) -> Reading:
        """Read all that leads to an output."""
        graph = self.graph
        for name in graph.outputs:
            if graph.constant(name):
                raise GraphError(f"the output {name[:60]} is the same whatever arrives")
        wanted = set(graph.outputs)
        for step in reversed(graph.steps):
            if id(step) in self.done or wanted.isdisjoint(step.outputs):
                continue
            made = self._read(step)
            self.made += reversed(made)
            wanted.update(name for each in made for name in each.arriving)
            if not made:
                wanted.add(self.alias[step.outputs[0]])
        self.made.reverse()
        return self._assembled()

    def _read(self, step: Step) -> list[Made]:
        """The layers of an operator and of those that belong to it; none if it does nothing."""
        if self._nothing(step):
            self.alias[step.outputs[0]] = step.inputs[0]
            self.done.add(id(step))
            return []
        made = self._of_forms(step, least=2) or self._of_reader(step)
        if [each.layer.kind for each in made] == ["Identity"]:
            self.alias[made[0].giving[0]] = made[0].arriving[0]
            made = []
        for each in made:
            self.done.update(map(id, each.steps))
        self.done.add(id(step))
        steps = {id(s) for each in made for s in each.steps} | {id(step)}
        self.operators += len(steps)
        return made

    def _nothing(self, step: Step) -> bool:
        if step.type == "Identity":
            return not self.graph.constant(step.inputs[0])
        if step.type != "Cast":
            return False
        kinds = {self.graph.dtype(step.inputs[0]), self.graph.dtype(step.outputs[0])}
        return len(kinds) == 1 and kinds <= DTYPE_BYTES.keys()

    def _of_forms(self, step: Step, least: int) -> list[Made]:
        found = found_form(self.graph, step, least=least)
        if found is None or any(id(each) in self.done for each in found.steps):
            return []
        return [found]

    def _of_reader(self, step: Step) -> list[Made]:
        why = f"Convas has no layer for {step.type}"
        reader = READERS.get(step.type)
        if reader is not None:
            try:
                return checked(self.graph, reader(step, self.graph))
            except (NoLayer, ShapeError) as error:
                why = str(error)
            except (ArithmeticError, LookupError, TypeError, ValueError):
                # Numbers of other people: axes that are not there, lists of other lengths.
                why = "its attributes or constants do not fit together"
        return self._of_forms(step, least=1) or [self._opaque(step, why)]

    def _opaque(self, step: Step, why: str) -> Made:
        arriving = tuple(name for name in step.inputs if name and not self.graph.constant(name))
        giving = step.outputs
        if max(len(arriving), len(giving)) > MOST_PORTS:
            raise GraphError(f"{step.type} has more than {MOST_PORTS} inputs or outputs")
        arrived = tuple(self._lenient(name) or TensorType(()) for name in arriving)
        gave = tuple(self._lenient(name) for name in giving)
        return Made(Opaque(step.type, arrived, gave), arriving, giving, {}, (step,), why)

    def _lenient(self, name: str) -> TensorType | None:
        try:
            return self.graph.sample(name)
        except NoLayer:
            return None

    def _assembled(self) -> Reading:
        ends = (*self.graph.inputs, *self.graph.outputs)
        names, chosen = names_for(self.made, ends)
        return _Building(self).reading(names, chosen)


class _Building:
    """Nodes and links of what was read."""

    def __init__(self, reader: _Reader) -> None:
        self.reader = reader
        self.nodes: dict[str, Node] = {}
        self.sources: dict[str, tuple[str, str]] = {}
        self.links: list[Link] = []

    def reading(self, names: list[str], ends: Mapping[str, str]) -> Reading:
        """Everything put together; ends: names for the inputs and outputs of the file."""
        reader, graph = self.reader, self.reader.graph
        for name in graph.inputs:
            key = self._add(Node("", _input(graph, name), ends[name]))
            self.sources[name] = (key, "out")
        weights: dict[str, Taken] = {}
        opaque: dict[str, str] = {}
        keys: list[str] = []
        for name, made in zip(names, reader.made, strict=True):
            key = self._add(Node("", made.layer, name))
            keys.append(key)
            for port, value in zip(made.layer.outputs, made.giving, strict=True):
                self.sources[value] = (key, port)
            weights |= {f"{name}.{weight}": taken for weight, taken in made.weights.items()}
            if isinstance(made.layer, Opaque):
                opaque[name] = made.why
        # A layer of several outputs may stand behind what takes one of them.
        for key, made in zip(keys, reader.made, strict=True):
            for index, value in enumerate(made.arriving):
                layer = made.layer
                port = f"in{index + 1}" if layer.variadic else layer.inputs[index]
                self._link(value, key, port)
        self._outputs(ends)
        flat = Network(graph.name, self.nodes, Wiring(self.links))
        return _grouped(Reading(flat, weights, {}, opaque, reader.operators))

    def _outputs(self, ends: Mapping[str, str]) -> None:
        taken = {node.name for node in self.nodes.values()}
        for name in self.reader.graph.outputs:
            word = ends[name]
            while word in taken:
                word = f"{word}_out"
            taken.add(word)
            key = self._add(Node("", Output(), word))
            self._link(name, key, "in")

    def _add(self, node: Node) -> str:
        key = f"n{len(self.nodes) + 1}"
        self.nodes[key] = Node(key, node.layer, node.name)
        return key

    def _link(self, value: str, target: str, port: str) -> None:
        while value in self.reader.alias:
            value = self.reader.alias[value]
        source = self.sources.get(value)
        if source is None:
            raise GraphError(f"{value[:60]} arrives and is no tensor that flows")
        self.links.append(Link(*source, target, port))


def _grouped(reading: Reading) -> Reading:
    """What was read, with names for the modules that its names make, or its repeated parts."""
    names = grouped_names(reading.network)
    nodes = {
        key: replace(node, name=names.get(node.name, node.name))
        for key, node in reading.network.nodes.items()
    }
    inner = {n.name: n.layer.kind for n in nodes.values() if n.layer.category != "io"}
    # All the repeated parts together are no module.
    around = {name.partition(".")[0] for name in names.values()}
    classes = {g: word for g, word in classes_of(inner, inner).items() if g not in around}
    weights = {}
    for key, taken in reading.weights.items():
        name, _, weight = key.rpartition(".")
        weights[f"{names.get(name, name)}.{weight}"] = taken
    return replace(
        reading,
        network=replace(reading.network, nodes=nodes),
        weights=weights,
        classes=classes,
        opaque={names.get(name, name): why for name, why in reading.opaque.items()},
    )


def _input(graph: OnnxGraph, name: str) -> Input:
    try:
        tensor = graph.sample(name)
        return Input(tensor.shape, tensor.dtype)
    except (NoLayer, ShapeError) as error:
        raise GraphError(f"input {name[:60]}: {error}") from None
