#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the small checkpoints of the folder `foreign` as other people's programs write them. Plain Python 3.

usage: make_foreign.py FOLDER
"""
import io
import json
import os
import pickle
import pickletools
import struct
import sys
import types
import zipfile
from collections import OrderedDict

OUT = sys.argv[1]
SIZES = {"F32": 4, "F64": 8, "I64": 8, "QI8": 1}
STORAGES = {"F32": "FloatStorage", "F64": "DoubleStorage", "I64": "LongStorage", "QI8": "QInt8Storage"}


def path(*parts):
    whole = os.path.join(OUT, *parts)
    os.makedirs(os.path.dirname(whole), exist_ok=True)
    return whole


def fake(module, name, **body):
    """A class or function that is pickled as module.name."""
    for i in range(1, module.count(".") + 2):
        sys.modules.setdefault(".".join(module.split(".")[:i]), types.ModuleType("made up"))
    made = type(name, (), {"__module__": module, **body})
    setattr(sys.modules[module], name, made)
    return made


def function(module, name):
    def made(*_):
        raise RuntimeError
    made.__module__, made.__qualname__, made.__name__ = module, name, name
    fake(module, name)
    setattr(sys.modules[module], name, made)
    return made


torch = types.ModuleType("torch")
sys.modules["torch"] = torch
for storage in STORAGES.values():
    fake("torch", storage)
rebuild_v2 = function("torch._utils", "_rebuild_tensor_v2")
rebuild_v1 = function("torch._utils", "_rebuild_tensor")
rebuild_q = function("torch._utils", "_rebuild_qtensor")
rebuild_sparse = function("torch._utils", "_rebuild_sparse_tensor")
rebuild_type = function("torch._tensor", "_rebuild_from_type_v2")
reconstruct = function("numpy.core.multiarray", "_reconstruct")


class Storage:
    def __init__(self, dtype, data):
        self.dtype, self.data = dtype, data


class Call:
    """Pickled as a call of a function."""
    def __init__(self, what, arguments, state=None):
        self.what, self.arguments, self.state = what, arguments, state

    def __reduce__(self):
        return (self.what, self.arguments) if self.state is None else (self.what, self.arguments, self.state)


def strides(shape):
    found, step = [], 1
    for size in reversed(shape):
        found.insert(0, step)
        step *= size
    return tuple(found)


def tensor(shape, values, dtype="F32", old=False):
    code = {"F32": "f", "F64": "d", "I64": "q"}[dtype]
    held = Storage(dtype, struct.pack(f"<{len(values)}{code}", *values))
    if old:
        return Call(rebuild_v1, (held, 0, tuple(shape), strides(shape)))
    return Call(rebuild_v2, (held, 0, tuple(shape), strides(shape), False, OrderedDict()))


def counted(shape, first=0.0, **more):
    total = 1
    for size in shape:
        total *= size
    return tensor(shape, [first + i for i in range(total)], **more)


def pickled(thing):
    buffer, storages = io.BytesIO(), []

    class Pickler(pickle.Pickler):
        def persistent_id(self, one):
            if not isinstance(one, Storage):
                return None
            if one not in storages:
                storages.append(one)
            return ("storage", getattr(torch, STORAGES[one.dtype]), str(storages.index(one)), "cpu",
                    len(one.data) // SIZES[one.dtype])

    Pickler(buffer, 2).dump(thing)
    return buffer.getvalue(), storages


def write_zip(name, thing, aligned=False, numbered=True):
    data, storages = pickled(thing)
    if not numbered:  # as nothing that pickles leaves it
        data = pickletools.optimize(data)
    with zipfile.ZipFile(path(name), "w", zipfile.ZIP_STORED) as archive:
        for entry, content in [("data.pkl", data), ("version", b"3\n")] + [
                (f"data/{i}", s.data) for i, s in enumerate(storages)]:
            info = zipfile.ZipInfo("archive/" + entry, (1980, 1, 1, 0, 0, 0))
            if aligned:  # as PyTorch pads it
                begin = archive.fp.tell() + 30 + len(info.filename) + 4
                pad = -begin % 64
                info.extra = struct.pack("<2sH", b"FB", pad) + b"Z" * pad
            archive.writestr(info, content)


def write_folder(name, thing):
    data, storages = pickled(thing)
    for entry, content in [("data.pkl", data), ("version", b"3\n"), ("byteorder", b"little")] + [
            (f"data/{i}", s.data) for i, s in enumerate(storages)]:
        with open(path(name, *entry.split("/")), "wb") as file:
            file.write(content)


def write_legacy(name, thing):
    data, storages = pickled(thing)
    with open(path(name), "wb") as file:
        pickle.dump(0x1950a86a20f9469cfc6c, file, 2)
        pickle.dump(1001, file, 2)
        pickle.dump({"protocol_version": 1001, "little_endian": True, "type_sizes": {}}, file, 2)
        file.write(data)
        pickle.dump([str(i) for i in range(len(storages))], file, 2)
        for one in storages:
            file.write(struct.pack("<q", len(one.data) // SIZES[one.dtype]) + one.data)


def floats(shape, values):
    return "F32", list(shape), struct.pack(f"<{len(values)}f", *values)


def write_safetensors(name, tensors):
    header, at = {}, 0
    for key, (dtype, shape, data) in tensors.items():
        header[key] = {"dtype": dtype, "shape": shape, "data_offsets": [at, at + len(data)]}
        at += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path(name), "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(data for _, _, data in tensors.values()))


def npy(descr, shape, data, fortran=False):
    text = f"{{'descr': '{descr}', 'fortran_order': {fortran}, 'shape': {shape!r}, }}"
    text += " " * (-(10 + len(text) + 1) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode() + data


# A network of delays, two layers: model.0 [2, 3, 1] and model.3 [2, 2, 1].
def network(prefix="", first=0.0):
    found = OrderedDict()
    for layer, shape in (("0", [2, 3, 1]), ("3", [2, 2, 1])):
        for leaf, sizes in (("weight", shape), ("P", [1] + shape), ("SIG", [1] + shape)):
            found[f"{prefix}model.{layer}.{leaf}"] = counted(sizes, first)
    return found


def network_floats(prefix="", first=0.0):
    found = OrderedDict()
    for layer, shape in (("0", [2, 3, 1]), ("3", [2, 2, 1])):
        total = shape[0] * shape[1]
        for leaf, sizes in (("weight", shape), ("P", [1] + shape), ("SIG", [1] + shape)):
            found[f"{prefix}model.{layer}.{leaf}"] = floats(sizes, [first + i for i in range(total)])
    return found


# Names.
write_zip("compiled.pt", network("_orig_mod."))
write_zip("parallel_compiled.pt", network("module._orig_mod."))
write_zip("averaged.pt", OrderedDict([("n_averaged", tensor([], [7], "I64"))] + list(network("module.").items())))
write_zip("lightning.ckpt", {"epoch": 9, "state_dict": OrderedDict(
    list(network("net.").items()) + [("criterion.weight", counted([3]))])})
write_safetensors("repeated.safetensors", network_floats("module.module._orig_mod.student."))
write_safetensors("student_teacher.safetensors", {**network_floats("teacher.", 100.0), **network_floats("student.")})
write_safetensors("inner.safetensors", {
    "encoder._orig_mod.conv.weight": floats([2, 1, 2], range(4)), "encoder._orig_mod.conv.P": floats([1, 2, 1, 2], range(4)),
    "head.weight": floats([2, 2], range(4))})
# Several networks.
write_zip("student_teacher.pth", {"student": network(), "teacher": network("", 100.0), "epoch": 5})
write_zip("tuple.pt", (network(), {"epoch": 3}))
write_zip("list_of_tensors.pt", [counted([2]), counted([3], 5.0)])
# What a pickle may name.
Mode = fake("settings", "Mode")
write_zip("named.ckpt", {"state_dict": network(), "hyper_parameters": {
    "version": Call(getattr, (Mode, "GAUSS")), "slice": ..., "nothing": type(None), "call": len,
    "nested": Call(getattr, (Mode, "Inner")),
    "package": fake("code.models", "Net")(), "other": fake("commands", "Train")()}})
# Tensors of other kinds.
old = OrderedDict((name, Call(rebuild_v1, made.arguments[:4])) for name, made in network().items())
write_legacy("before_0_4.pth", {"state_dict": old, "best": 0.5})
quantised = Call(rebuild_q, (Storage("F32", struct.pack("<2f", 1, 2)), 0, (2,), (1,), (0,), False, OrderedDict()))
sparse = Call(rebuild_sparse, (0, (counted([1, 1]), counted([1]), (3,))))
subclass = Call(rebuild_type, (rebuild_v2, fake("mine", "Special"), counted([2], 8.0).arguments, {}))
write_zip("other_tensors.pt", OrderedDict(list(network().items()) + [
    ("extra.quantised", quantised), ("extra.sparse", sparse), ("extra.special", subclass)]))
affine = fake("torch", "per_tensor_affine")
def whole_numbers(quantizer, dtype="QI8", size=2):
    data = b"\x01\xff\x03\x04"[:size] if dtype == "QI8" else struct.pack("<2f", 1, 2)
    return Call(rebuild_q, (Storage(dtype, data), 0, (2,), (1,), quantizer, False, OrderedDict()))
write_zip("odd_quantised.pt", OrderedDict(list(network().items()) + [
    ("q.good", whole_numbers((affine, 0.5, 3))), ("q.nan", whole_numbers((affine, float("nan"), 0))),
    ("q.zero", whole_numbers((affine, 0.0, 0))), ("q.below", whole_numbers((affine, -1.0, 0))),
    ("q.word", whole_numbers((affine, 0.5, "3"))), ("q.other", whole_numbers((fake("torch", "per_row"), 0.5, 3))),
    ("q.floats", whole_numbers((affine, 0.5, 3), "F32"))]))
write_zip("short_quantised.pt", OrderedDict(list(network().items()) + [("q.short", whole_numbers((affine, 0.5, 3), size=1))]))
write_zip("odd_keys.pth", {(2, 1, 0): counted([2]), (2, 1, 1): counted([3])})
write_zip("bare.pth", counted([2, 3]), aligned=True)
ndarray, dtype = fake("numpy", "ndarray"), fake("numpy", "dtype")
write_zip("bare_packed_anew.pth", counted([2, 3]))
write_zip("bare_by_hand.pth", counted([2, 3]), numbered=False)
array = Call(reconstruct, (ndarray, (0,), b"b"), (1, (2, 2), Call(
    dtype, ("f8", False, True), (3, "<", None, None, None, -1, -1, 0)), True,
    struct.pack("<4d", 1, 2, 3, 4)))
write_zip("arrays.pt", {"weights": array, "plain": counted([2])})
# Reparameterised weights.
norm = {"conv.weight_g": floats([2, 1, 1], [2, 10]), "conv.weight_v": floats([2, 1, 2], [3, 4, 6, 8]),
        "conv.P": floats([1, 2, 1, 2], [-1, 1, 0, 2])}
write_safetensors("weight_norm_old.safetensors", norm)
write_safetensors("weight_norm_new.safetensors", {
    "conv.parametrizations.weight.original0": norm["conv.weight_g"],
    "conv.parametrizations.weight.original1": norm["conv.weight_v"], "conv.P": norm["conv.P"],
    "head.parametrizations.weight.original": floats([2, 2], range(4))})
write_safetensors("pruned.safetensors", {
    "conv.weight_orig": norm["conv.weight_v"], "conv.weight_mask": floats([2, 1, 2], [1, 0, 0, 1]),
    "conv.P": norm["conv.P"]})
vectors = {"u": floats([2], [1, 0]), "v": floats([2], [1, 0])}
write_safetensors("spectral_norm_old.safetensors", {
    "conv.weight_orig": floats([2, 1, 2], [3, 0, 0, 1]), "conv.weight_u": vectors["u"], "conv.weight_v": vectors["v"],
    "conv.P": norm["conv.P"], "lost.weight_orig": floats([2, 2], range(4))})
write_safetensors("spectral_norm_new.safetensors", {
    "conv.parametrizations.weight.original": floats([2, 1, 2], [3, 0, 0, 1]),
    "conv.parametrizations.weight.0._u": vectors["u"], "conv.parametrizations.weight.0._v": vectors["v"],
    "conv.P": norm["conv.P"]})
write_safetensors("spectral_norm_2018.safetensors", {  # PyTorch 0.4 kept one of the two vectors
    "conv.weight_orig": floats([2, 1, 2], [3, 0, 0, 1]), "conv.weight_u": vectors["u"], "conv.P": norm["conv.P"]})
# Positions along axes of different lengths, and such as are no delays.
def along(*axes):
    return [value for axis in axes for value in axis]
write_safetensors("flat_7x1.safetensors", {
    "conv.weight": floats([2, 1, 2], range(4)), "conv.P": floats([2, 2, 1, 2], along([-3, 1, 2.5, 0], [0] * 4))})
write_safetensors("deep_25x3x3.safetensors", {
    "m.weight": floats([1, 1, 3], range(3)), "m.SIG": floats([3, 1, 1, 3], [0.5] * 9),
    "m.P": floats([3, 1, 1, 3], along([-11.5, 3, 12], [-0.9, 0.1, 0.5], [0.25, 1, -1]))})
write_safetensors("symmetric_1d.safetensors", {
    "residual_layers.0.dilated_conv.weight": floats([2, 1, 2], range(4)),
    "residual_layers.0.dilated_conv.P": floats([1, 2, 1, 2], [-8, 7.5, 0, 2]), "skip_projection.weight": floats([2, 2, 1], range(4))})
# Delays of others, under the names of their code.
write_safetensors("snntorch_delay.safetensors", {
    "net.fc1.weight": floats([4, 3], range(12)), "net.fc1.bias": floats([4], range(4)),
    "net.delay.delay": floats([4], [0, 1.5, 3, 7]), "net.lif1.beta": floats([], [0.9])})
write_zip("slayer_delay.pt", OrderedDict([
    ("fc1.weight", counted([4, 3, 1, 1, 1])), ("delay1.delay", counted([4, 1, 1], 2.0)), ("fc2.weight", counted([2, 4, 1, 1, 1]))]))
write_safetensors("norse_delay.safetensors", {
    "0.weight": floats([4, 3], range(12)), "1.delay": floats([], [2.5])})
write_zip("delrec.pth", {"net": OrderedDict([
    ("layers.0.weight", counted([2, 3])), ("layers.1.running_mean", counted([2])),
    ("layers.2.recurrent_weights", counted([2, 2], 1.0)), ("layers.2.recurrent_delays", counted([2], 5.0)),
    ("layers.5.weight", counted([2, 2, 1])), ("layers.5.P", counted([1, 2, 2, 1], -2.0)),
    ("layers.7.recurrent_weights", counted([2, 2], 1.0)), ("layers.7.recurrent_delays", counted([2, 2], 5.0))]),
    "acc": 0.5, "epoch": 3})
write_zip("delay_layers.pt", OrderedDict([
    ("snn.0.W.weight", counted([2, 3])), ("snn.0.delay_layer.weight", counted([2, 1, 1])),
    ("snn.0.delay_layer.P", counted([1, 2, 1, 1], -1.0)), ("snn.0.delay_layer.SIG", counted([1, 2, 1, 1])),
    ("snn.0.norm.running_mean", counted([2])), ("snn.1.W.weight", counted([4, 2])),
    ("snn.1.delay_layer.weight", counted([4, 1, 1])), ("snn.1.delay_layer.P", counted([1, 4, 1, 1], -1.0)),
    ("snn.1.delay_layer.SIG", counted([1, 4, 1, 1]))]))
write_zip("lava_delay.pt", OrderedDict([
    ("blocks.0.neuron.bias", counted([1])), ("blocks.1.synapse.weight_g", counted([3, 1, 1, 1, 1], 1.0)),
    ("blocks.1.synapse.weight_v", counted([3, 2, 1, 1, 1], 1.0)), ("blocks.1.delay.delay", counted([3], 0.5))]))
def module(name, parameters=(), modules=(), **more):  # as torch.save writes a whole nn.Module
    made = fake("networks", name)()
    made.__dict__.update(training=True, _parameters=OrderedDict(parameters), _buffers=OrderedDict(),
                         _modules=OrderedDict(modules), **more)
    return made
write_zip("delgrad_module.pt", module("Network", modules=[("layers", module("ModuleList", modules=[
    ("0", module("DelayLayer", [("_delay_parameters", counted([2, 3], dtype="F64"))])),
    ("1", module("NeuronLayer", [("weights", counted([2, 3], 10.0, dtype="F64"))]))]))]))
def numbers(shape, first=0.0):
    total = 1
    for size in shape:
        total *= size
    return Call(reconstruct, (ndarray, (0,), b"b"), (1, tuple(shape), Call(
        dtype, ("f8", False, True), (3, "<", None, None, None, -1, -1, 0)), False,
        struct.pack(f"<{total}d", *[first + i for i in range(total)])))
with open(path("delgrad_training.npy"), "wb") as file:  # every epoch of a training
    training = Call(reconstruct, (ndarray, (0,), b"b"), (1, (), Call(
        dtype, ("O8", False, True), (3, "|", None, None, None, -1, -1, 63)), False,
        [{0: {"name": "DelayLayer", "params": numbers([4, 2, 1])}, 1: {"name": "NeuronLayer", "params": numbers([4, 2, 3])}}]))
    file.write(npy("|O", (), pickle.dumps(training, 3)))
for name, values in (("In_Hid-d", range(6)), ("In_Hid-g", range(10, 16)), ("Hid_Out-g", range(4))):
    with open(path("mlgenn", f"best-Conn_{name}.npy"), "wb") as file:
        file.write(npy("<f4", (len(values),), struct.pack(f"<{len(values)}f", *values)))
# Containers.
write_safetensors("unknown_dtype.safetensors", {"quant.scale": ("F8_E8M0", [4], b"\x7f" * 4), "w": floats([2], [1, 2])})
whole = network_floats()
names = list(whole)
shard = lambda i: f"model-{1 if i < len(names) // 2 else 2:05d}-of-00002.safetensors"
for one in sorted({shard(i) for i in range(len(names))}):
    write_safetensors("sharded/" + one, {name: whole[name] for i, name in enumerate(names) if shard(i) == one})
with open(path("sharded", "model.safetensors.index.json"), "w", encoding="utf-8") as index:
    json.dump({"metadata": {"total_size": 80}, "weight_map": {name: shard(i) for i, name in enumerate(names)}}, index)
write_folder("unpacked/archive", network())
with open(path("array.npy"), "wb") as file:
    file.write(npy("<f4", (2, 3), struct.pack("<6f", *range(6))))
with open(path("fortran_big_endian.npy"), "wb") as file:
    file.write(npy(">f8", (2, 3), struct.pack(">6d", *range(6)), True))
with open(path("objects.npy"), "wb") as file:  # what numpy.save makes of a dict
    whole_object = Call(reconstruct, (ndarray, (0,), b"b"), (1, (), Call(
        dtype, ("O8", False, True), (3, "|", None, None, None, -1, -1, 63)), False,
        [{0: {"name": "DelayLayer", "params": array}, 1: {"name": "NeuronLayer", "params": array}}]))
    file.write(npy("|O", (), pickle.dumps(whole_object, 3)))
for name, method in (("arrays.npz", zipfile.ZIP_STORED), ("arrays_compressed.npz", zipfile.ZIP_DEFLATED)):
    with zipfile.ZipFile(path(name), "w", method) as archive:
        for entry, content in (("a", npy("<i8", (3,), struct.pack("<3q", 1, 2, 3))),
                               ("b", npy("<f4", (2, 2), struct.pack("<4f", 1, 2, 3, 4))),
                               ("words", npy("<U1", (1,), b"a\0\0\0"))):
            info = zipfile.ZipInfo(entry + ".npy", (1980, 1, 1, 0, 0, 0))
            info.compress_type = method
            with archive.open(info, "w", force_zip64=True) as file:
                file.write(content)
