# SPDX-License-Identifier: Apache-2.0
"""Records what a network's delays and positions do while it trains, for DCLScope to show as it happens.

Copy this one file beside your training script (it needs nothing but PyTorch, 1.8 or newer) and add three lines:

    from dclscope_record import Recorder                    # 1
    recorder = Recorder(model, "runs/first", every=100)     # 2: before the loop
    for inputs, targets in loader:
        ...
        optimizer.step()
        recorder.step(loss=loss)                            # 3: after each step of the optimiser

Then open the folder: `dclscope runs/first`. Its time line grows while the training runs.

What is written: `step-00000000.safetensors` (the state before the first step), then one file each `every` steps, each
with a card (what tensors cannot say: kind, version, kernel size) in its metadata; and `metrics.jsonl`, one line a
file, with the means of the numbers handed to `step` since the line before. Files appear whole or not at all. Recording
never stops a training: where a file cannot be written (a full disk), a warning says so and the training goes on.

By default only layers that learn positions or delays are written: DCLS (weight, P, SIG, bias), and every module with a
parameter called delay, delays or ..._delay(s) or ..._delay_parameters, with the weights beside it. `everything=True`
writes the whole network, which DCLScope can then also run, if it knows its architecture.
"""

import ctypes
import json
import math
import os
import re
import warnings

import torch

__all__ = ["Recorder", "save"]

_DTYPES = {
    torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64",
    torch.int32: "I32", torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8", torch.bool: "BOOL",
}
_KINDS = ("Dcls1d", "Dcls2d", "Dcls3d", "Dcls2_1d", "Dcls3_1d", "Dcls2dK1d")
_DELAY = re.compile(r"(^|_)(delays?|delay_parameters)$")
_FILE = re.compile(r"^(step|epoch)-(\d+)\.safetensors$")
# What wrappers (torch.compile, DataParallel, averaging) put in front of a network's own names.
_WRAPPERS = ("_orig_mod", "module")


def save(tensors, path, card=None):
    """Writes tensors by name as a safetensors file, which appears whole or not at all.

    tensors: dict of dense tensors of any device; those of a dtype that the format lacks are left out.
    card: dict of what DCLScope should know beside the tensors, e.g. {"version": "gauss", "dilated_kernel_size": [25]}.
    Raises OSError when the file cannot be written.
    """
    kept = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items() if _storable(tensor)}
    header, offset = {}, 0
    if card:
        header["__metadata__"] = {"dclscope.card": json.dumps(card)}
    for name, tensor in kept.items():
        size = tensor.numel() * tensor.element_size()
        header[name] = {"dtype": _DTYPES[tensor.dtype], "shape": list(tensor.shape),
                        "data_offsets": [offset, offset + size]}
        offset += size
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    folder, name = os.path.split(os.path.abspath(path))
    unfinished = os.path.join(folder, ".%s-%d" % (name, os.getpid()))
    try:
        with open(unfinished, "wb") as file:
            file.write(len(text).to_bytes(8, "little"))
            file.write(text)
            for tensor in kept.values():
                size = tensor.numel() * tensor.element_size()
                if size:
                    file.write((ctypes.c_char * size).from_address(tensor.data_ptr()))
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    finally:
        if os.path.exists(unfinished):
            os.remove(unfinished)


class Recorder:
    """Writes a network's delay layers each `every` steps into a folder that DCLScope shows as a run.

    model: the torch.nn.Module that trains, wrapped (DataParallel, torch.compile) or not.
    folder: made where it is missing; it must not hold another recording, unless `resume` continues that one.
    every: steps from one file to the next.
    everything: write all parameters and buffers, not only those of layers with positions or delays.
    unit: "step", or "epoch" for loops that call `step` once an epoch; it names the files.
    resume: count on from the last file in the folder.
    card: dict of what DCLScope should know, over what is found in the layers: "time_step_ms", "tau", "neuron", ...
    Of several processes that train together (torch.distributed) only the first one writes.
    Raises ValueError where there is nothing to record, FileExistsError where the folder holds a recording.
    """

    def __init__(self, model, folder, every=1, everything=False, unit="step", resume=False, card=None):
        if every < 1 or unit not in ("step", "epoch"):
            raise ValueError("every must be at least 1, and unit 'step' or 'epoch'")
        self._model, self._folder, self._every, self._unit = model, os.fspath(folder), int(every), unit
        self._everything, self._card = everything, dict(card or {})
        self._count, self._sums, self._warned = 0, {}, False
        self._writes = not _is_helper_process()
        if not self.names():
            raise ValueError("the network has no layer with positions (P) or delays; everything=True records it whole")
        if not self._writes:
            return
        os.makedirs(self._folder, exist_ok=True)
        before = [int(m.group(2)) for m in map(_FILE.match, os.listdir(self._folder)) if m]
        if before and not resume:
            raise FileExistsError(self._folder + " holds a recording already: name another folder, or say resume=True")
        if before:
            self._count = max(before)
        else:
            self._write()

    def names(self):
        """The names of the tensors that are written."""
        return [_plain(key) for key in self._chosen()]

    def step(self, **numbers):
        """To be called after each step (or epoch): counts it, and writes when `every` of them have passed.

        numbers: whatever makes curves: loss=..., accuracy=...; plain numbers or tensors of one element.
        """
        if not self._writes:
            return
        self._count += 1
        for name, value in numbers.items():
            # A curve called "epoch" would be taken for the time.
            self._sums.setdefault("at_epoch" if name == "epoch" else name, []).append(
                value.detach() if isinstance(value, torch.Tensor) else value)
        if self._count % self._every == 0:
            self._write()

    def close(self):
        """Writes the state as it is now, if it has not been written: for the end of a training."""
        if self._writes and self._count % self._every != 0:
            self._write()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _chosen(self):
        state = self._model.state_dict()
        if self._everything:
            return list(state)
        return [key for key in state if any(key.startswith(place) for place in self._places(state))]

    @staticmethod
    def _places(state):
        """Prefixes of the layers that learn positions or delays."""
        places = set()
        for key in state:
            module, _, leaf = key.rpartition(".")
            if leaf == "P" or _DELAY.search(leaf):
                # lava-dl keeps delays in a module of their own beside the synapse: BLOCK.delay.delay.
                outer, _, own = module.rpartition(".")
                place = outer if leaf != "P" and _DELAY.search(own) else module
                places.add(place + "." if place else "")
        return tuple(places)

    def _write(self):
        state = self._model.state_dict()
        numbers = {name: _mean(values) for name, values in self._sums.items()}
        self._sums = {}
        card = _card_of(self._model)
        card.update(self._card)
        finite = {name: value for name, value in numbers.items() if value is not None}
        card["training"] = dict(finite, **{self._unit: self._count})
        width = 8 if self._unit == "step" else 4
        path = os.path.join(self._folder, "%s-%0*d.safetensors" % (self._unit, width, self._count))
        try:
            save({_plain(key): state[key] for key in self._chosen()}, path, card)
            if numbers:
                with open(os.path.join(self._folder, "metrics.jsonl"), "a") as file:
                    file.write(json.dumps(dict({self._unit: self._count}, **numbers)) + "\n")
        except OSError as error:
            if not self._warned:
                warnings.warn("DCLScope's recording is not complete: %s" % error)
            self._warned = True


def _storable(tensor):
    return (isinstance(tensor, torch.Tensor) and not isinstance(tensor, torch.nn.parameter.UninitializedTensorMixin)
            and tensor.dtype in _DTYPES and tensor.layout == torch.strided and tensor.device.type != "meta")


def _plain(key):
    return ".".join(part for part in key.split(".") if part not in _WRAPPERS)


def _mean(values):
    """The mean of numbers that are finite; None (a gap in the curve) where none is."""
    numbers = [float(value) for value in values]
    finite = [number for number in numbers if math.isfinite(number)]
    return sum(finite) / len(finite) if finite else None


def _card_of(model):
    """What DCLS modules say of themselves, as far as all of them say the same."""
    found = {}
    for module in model.modules():
        if not isinstance(getattr(module, "P", None), torch.Tensor):
            continue
        kind = next((c.__name__ for c in type(module).__mro__ if c.__name__ in _KINDS), None)
        size = getattr(module, "dilated_kernel_size", None)
        if isinstance(size, int):
            size = (size,)
        version = getattr(module, "version", None)
        found.setdefault("kind", []).append(kind)
        found.setdefault("version", []).append(version if version in ("v0", "v1", "max", "gauss") else None)
        found.setdefault("dilated_kernel_size", []).append([int(s) for s in size] if size else None)
    return {name: values[0] for name, values in found.items() if values[0] and all(v == values[0] for v in values)}


def _is_helper_process():
    distributed = getattr(torch, "distributed", None)
    return bool(distributed and distributed.is_available() and distributed.is_initialized()
                and distributed.get_rank() != 0)
