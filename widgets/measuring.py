"""Normalising layers measured on the data set of the recipe, by a process of its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from designer.normalising import TakeMeasured, refuse_unmeasurable
from designer.protocol import STOPPED, Event, Failed, Job, Json, Progress, Result, Stop
from designer.recipe import Recipe
from designer.refused import Refused
from graphs.layers.whitening import ChannelNormalize
from graphs.storage import network_to_json
from graphs.types import GraphError
from widgets.documents import Documents, Opened
from widgets.info_bar import InfoBar
from widgets.training_pages import TrainingPages

if TYPE_CHECKING:
    from designer.document import Document
    from designer.process import Worker


class Measuring(QObject):
    """One measurement at a time; the message bar says how far it is. What was found is one edit."""

    def __init__(
        self, documents: Documents, info: InfoBar, pages: TrainingPages, window: QWidget
    ) -> None:
        super().__init__(window)
        self._info, self._documents, self._pages = info, documents, pages
        self._worker: Worker | None = None
        self._opened: Opened | None = None
        """Whose layers are measured; None while none are."""
        self._data = ""
        self._number = 0
        documents.closed.connect(self._forget)

    def start(self) -> None:
        """Measure the selected layers of the document in front; Refused says why not."""
        if self._opened is not None:
            self._say("A measurement is still under way.")
            return
        opened = self._documents.current
        document = opened.session.document
        wanted = _wanted(document, opened.session.selection.nodes)
        recipe = Recipe.from_settings(document.network.training)
        self._opened, self._data = opened, recipe.data
        self._number += 1
        self._say(f"Measuring on {recipe.data} …")
        settings = {name: getattr(recipe, name) for name in Recipe.fields}
        design = network_to_json(document.network)
        arguments: Json = {"design": design, "recipe": settings, "nodes": list(wanted)}
        self._send(Job(self._number, "measure", arguments))

    def stop(self) -> None:
        """Give it up; nothing is changed."""
        if self._worker is not None and self._opened is not None:
            self._worker.send(Stop())

    def _send(self, job: Job) -> None:
        worker = self._worker = self._pages.new_worker()
        worker.received.connect(self._take)
        worker.died.connect(self._fail)
        worker.start()
        worker.send(job)

    def _take(self, event: Event) -> None:
        if self._opened is None:
            return
        match event:
            case Progress(id=self._number, text=text, done=done, total=total):
                self._say(f"{text}: {done:,} of {total:,} …" if total else f"{text} …")
            case Result(id=self._number, values=values):
                self._finish(values)
            case Failed(id=self._number, reason=reason):
                self._fail(reason)
            case _:
                pass

    def _say(self, text: str) -> None:
        self._info.say(text)
        self._info.offer("Stop", self.stop)

    def _finish(self, values: Json) -> None:
        opened, images = self._end(), values["images"]
        try:
            opened.session.document.perform(TakeMeasured(values["fields"], self._data))
        except (Refused, GraphError) as error:
            self._info.refuse(error)
        else:
            self._info.say(f"Measured on {images:,} training images of {self._data}.")

    def _fail(self, reason: str) -> None:
        if self._opened is None:
            return
        self._end()
        if reason == STOPPED:
            self._info.say("The measurement was stopped; nothing was changed.")
        else:
            self._info.refuse(reason)

    def _end(self) -> Opened:
        """The process is not kept: torch takes much memory, and this is asked for seldom."""
        opened = self._opened
        assert opened is not None and self._worker is not None
        self._opened = None
        self._worker.close()
        self._worker = None
        return opened

    def _forget(self, closed: Opened) -> None:
        if closed is self._opened:
            self._end()
            self._info.hide()


def _wanted(document: "Document", selected: frozenset[str] | set[str]) -> tuple[str, ...]:
    """The selected layers that fields are measured for; Refused when one has nothing to measure."""
    nodes = document.network.nodes
    wanted = [key for key in selected if isinstance(nodes[key].layer, ChannelNormalize)]
    refuse_unmeasurable(document.facts, wanted)
    return tuple(wanted)
