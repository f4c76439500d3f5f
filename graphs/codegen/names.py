"""Names in generated code: strict ASCII, never one that Python or nn.Module already uses."""

import builtins
import keyword
import re
import unicodedata
from collections.abc import Container

_WORDS = """
    T_destination _apply _backward_hooks _backward_pre_hooks _buffers _call_impl
    _compiled_call_impl _forward_hooks _forward_hooks_always_called _forward_hooks_with_kwargs
    _forward_pre_hooks _forward_pre_hooks_with_kwargs _get_abs_string_index _get_backward_hooks
    _get_backward_pre_hooks _get_item_by_idx _get_name _is_full_backward_hook
    _load_from_state_dict _load_state_dict_post_hooks _load_state_dict_pre_hooks
    _maybe_warn_non_full_backward_hook _modules _named_members _non_persistent_buffers_set
    _parameters _register_load_state_dict_pre_hook _register_state_dict_hook
    _replicate_for_data_parallel _save_to_state_dict _slow_forward _state_dict_hooks
    _state_dict_pre_hooks _version _wrapped_call_impl add_module append apply bfloat16 buffers
    call_super_init children clear compile cpu cuda double dump_patches eval extend extra_repr
    float forward get_buffer get_extra_state get_parameter get_submodule half insert ipu items
    keys load_state_dict modules mtia named_buffers named_children named_modules
    named_parameters parameters pop register_backward_hook register_buffer
    register_forward_hook register_forward_pre_hook register_full_backward_hook
    register_full_backward_pre_hook register_load_state_dict_post_hook
    register_load_state_dict_pre_hook register_module
    register_parameter register_state_dict_post_hook register_state_dict_pre_hook
    requires_grad_ set_extra_state set_submodule share_memory state_dict to to_empty train
    training type update values xpu zero_grad
"""
MODULE_ATTRIBUTES = frozenset(_WORDS.split())
"""What nn.Module and its containers call their own (Sequential, ModuleList, ModuleDict)."""

RESERVED = frozenset(
    {"self", "torch", "nn"}
    | MODULE_ATTRIBUTES
    | set(keyword.kwlist)
    | set(keyword.softkwlist)
    | set(dir(builtins))
)


def identifier(text: str, taken: Container[str] = ()) -> str:
    """A name for code that resembles `text`; its `folded` form is in `taken` for no other."""
    ascii_text = unicodedata.normalize("NFKC", text)
    name = re.sub(r"[^A-Za-z0-9_]+", "_", ascii_text)
    name = re.sub(r"^_{2,}", "_", name)
    if not name.strip("_") or name[0].isdigit():
        name = f"layer{name.strip('_')}"
    if name in RESERVED:
        name = f"{name}_"
    return _free(name, taken)


def _free(name: str, taken: Container[str]) -> str:
    if folded(name) not in taken:
        return name
    number = 2
    while folded(f"{name}_{number}") in taken:
        number += 1
    return f"{name}_{number}"


def folded(name: str) -> str:
    """What two names share when a reader or a file system may take them for one."""
    return unicodedata.normalize("NFKC", name).casefold()


def class_name(text: str) -> str:
    """A class for a network's name: `LeNet-5` becomes `LeNet5`, `vgg16_bn` `Vgg16Bn`."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.findall(r"[A-Za-z0-9]+", ascii_text)
    name = "".join(word[0].upper() + word[1:] for word in words)[:60]
    if not name or name[0].isdigit():
        name = f"Network{name}"
    return f"{name}Network" if name in RESERVED else name


def plain_line(text: str, longest: int = 80) -> str:
    """A text that can stand in a docstring or a comment and cannot end it."""
    harmless = text.replace("\\", "/").replace('"', "'")
    printable = "".join(each if each.isprintable() else " " for each in harmless)
    return " ".join(printable.split())[:longest].strip()
