"""Everything that a network can be exported as."""

from functools import partial

from designer.context import Context, ExportFormat
from designer.register import Command, has_nodes, register


def _export(form: ExportFormat, context: Context) -> None:
    context.files.export(form)


def _has_blocks(context: Context) -> bool:
    return bool(context.session.document.network.blocks)


_EXPORTS: tuple[tuple[ExportFormat, str, str], ...] = (
    ("pytorch", "PyTorch", "file-code"),
    ("script", "Training script", "repeat"),
    ("onnx", "ONNX", "file-output"),
    ("svg", "Figure (SVG)", "image"),
    ("pdf", "Figure (PDF)", "image"),
    ("png", "Figure (PNG)", "image"),
    ("png_print", "Figure (PNG, 300 dpi)", "image"),
    ("volumes", "Figure in 3-D volumes", "box"),
    ("volumes_open", "Figure in 3-D volumes, blocks opened", "boxes"),
)

for _form, _text, _icon in _EXPORTS:
    register(
        Command(
            f"file.export_{_form}",
            f"{_text}…",
            "File/Export",
            partial(_export, _form),
            2,
            _icon,
            enabled=_has_blocks if _form == "volumes_open" else has_nodes,
        )
    )
