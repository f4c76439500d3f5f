"""Normalising layers measured on the data set of the recipe, by the process for errands."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from designer.normalising import Definition, TakeMeasured, to_measure
from designer.protocol import STOPPED, Json, Progress
from designer.recipe import Recipe
from designer.recovery import RecoveryStore
from designer.refused import Refused
from designer.weights import weights_from_json
from graphs.network import Network
from graphs.storage import network_to_json
from graphs.types import GraphError
from widgets.documents import Documents, Opened
from widgets.errands import Errand, Errands
from widgets.info_bar import InfoBar
from widgets.language import later


@dataclass(frozen=True, slots=True, eq=False)
class _Measurement:
    """What is measured: layers of a document, by their places once all blocks are unfolded."""

    opened: Opened
    data: str
    layers: dict[str, Definition]


class Measuring(QObject):
    """One measurement at a time; the message bar says how far it is. What was found is one edit."""

    def __init__(
        self,
        window: QWidget,
        documents: Documents,
        info: InfoBar,
        errands: Errands,
        store: RecoveryStore,
    ) -> None:
        super().__init__(window)
        self._info, self._errands, self._store = info, errands, store
        self._documents = documents
        self._under_way: _Measurement | None = None
        self._errand: Errand | None = None
        documents.closed.connect(self._forget)

    def start(self) -> None:
        """Measure the selected layers of the document in front; Refused says why not."""
        if self._under_way is not None:
            self._say(later("A measurement is still under way."))
            return
        opened = self._documents.current
        document, selected = opened.session.document, opened.session.selection.nodes
        recipe = Recipe.from_settings(document.root.network.training)
        layers = to_measure(document.root.facts, document.place, selected)
        arguments = self._arguments(document.root.network, recipe, layers)
        self._under_way = _Measurement(opened, recipe.data, layers)
        self._say(later(f"Measuring on {recipe.data} …"))
        done = partial(self._finish, self._under_way)
        failed = partial(self._fail, self._under_way)
        self._errand = Errand("measure", arguments, done, failed, self._go_on)
        self._errands.send(self._errand)

    def stop(self) -> None:
        """Give it up; nothing is changed."""
        if self._errand is not None:
            self._errands.stop(self._errand)

    def _arguments(self, design: Network, recipe: Recipe, layers: dict[str, Definition]) -> Json:
        try:
            to = self._store.weights_file()
        except OSError as error:
            why = error.strerror or error
            raise Refused(f"What is measured cannot be kept: {why}.") from None
        return {
            "design": network_to_json(design),
            "recipe": {name: getattr(recipe, name) for name in Recipe.fields},
            "nodes": list(layers),
            "to": str(to),
        }

    def _go_on(self, news: Progress) -> None:
        if self._under_way is not None:
            counted = later(f"{news.text}: {news.done:,} of {news.total:,} …")
            self._say(counted if news.total else f"{news.text} …")

    def _say(self, text: str) -> None:
        self._info.say(text)
        self._info.offer("Stop", self.stop)

    def _finish(self, measurement: _Measurement, values: Json) -> None:
        if measurement is not self._under_way:
            return
        self._under_way = self._errand = None
        data, document = measurement.data, measurement.opened.session.document.root
        fields = {measurement.layers[key]: found for key, found in values["fields"].items()}
        weights = weights_from_json(values["weights"])
        try:
            document.perform(TakeMeasured(data, fields, weights, values["forgotten"]))
        except (Refused, GraphError) as error:
            self._info.refuse(error)
        else:
            self._info.say(f"Measured on {values['images']:,} training images of {data}.")

    def _fail(self, measurement: _Measurement, reason: str) -> None:
        if measurement is not self._under_way:
            return
        self._under_way = self._errand = None
        if reason == STOPPED:
            self._info.say("The measurement was stopped; nothing was changed.")
        else:
            self._info.refuse(reason)

    def _forget(self, closed: Opened) -> None:
        if self._under_way is not None and closed is self._under_way.opened:
            self._under_way = None
            self.stop()
            self._errand = None
            self._info.hide()
