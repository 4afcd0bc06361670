# SPDX-License-Identifier: Apache-2.0
"""Makes the HDF5 files of this folder (h5py 3.7 with HDF5 1.10.8): python3 make.py"""

import h5py
import numpy as np


def kinds(name, **version):
    with h5py.File(name, "w", **version) as f:
        a = np.arange(12.0).reshape(3, 4)
        f["plain"] = a.astype("<f4")
        f["big_endian"] = a.astype(">f8")
        f["half"] = (a / 4).astype("<f2")
        f["flag"] = np.array([True, False, True])
        f["small"] = np.array([1, 2, 65535], "<u2")
        f["unsigned64"] = np.array([1], "<u8")
        f["complex"] = np.array([1 + 2j])
        f["scalar"] = np.float64(2.5)
        f["empty"] = np.zeros((0, 3), "f4")
        f["nothing"] = h5py.Empty("f4")
        f.create_dataset("packed", data=np.arange(3000, dtype="i4").reshape(100, 30), chunks=(7, 30), shuffle=True,
                         compression="gzip", fletcher32=True)
        f.create_dataset("lzf", data=np.arange(100.0), compression="lzf")
        f.create_dataset("unwritten", (2, 2), "f4", fillvalue=7)
        f["text"] = "hello"
        f["list"] = np.array([["a", "bc"], ["", "d\u00e9"]], dtype=h5py.string_dtype())
        f["fixed"] = np.array([b"one", b"three"])
        for i in (1, 2, 10):
            f["layer/%d/weight" % i] = np.full(2, i, "f4")
        f["soft"] = h5py.SoftLink("/plain")
        f["elsewhere"] = h5py.ExternalLink("/etc/passwd", "/x")
        f["layer/loop"] = f["layer"]
        f.create_dataset("outside", (4,), "f4", external=[("/etc/hostname", 0, 16)])
        if version:
            layout = h5py.VirtualLayout((4,), "f4")
            layout[:] = h5py.VirtualSource("other.h5", "x", (4,))
            f.create_virtual_dataset("virtual", layout)


def nir():
    """A graph as nir 1.0 writes it: input, weights, delays, leaky neurons, weights, output."""
    with h5py.File("delays.nir", "w") as f:
        f["version"] = "1.0.4"
        node = f.create_group("node")
        node["type"] = "NIRGraph"
        nodes = {
            "input": ("Input", {"shape": [3]}), "output": ("Output", {"shape": [2]}),
            "fc1": ("Affine", {"weight": np.arange(12.0).reshape(4, 3).astype("f4"), "bias": np.zeros(4, "f4")}),
            "delay1": ("Delay", {"delay": np.array([0.001, 0.0025, 0.0, 0.004], "f4")}),
            "lif1.lif": ("LIF", {"tau": np.full(4, 0.02, "f4"), "r": np.ones(4, "f4"), "v_leak": np.zeros(4, "f4"),
                                 "v_threshold": np.ones(4, "f4"), "v_reset": np.zeros(4, "f4")}),
            "fc2": ("Linear", {"weight": (np.arange(8.0).reshape(2, 4) - 3).astype("f4")}),
        }
        for name, (kind, values) in nodes.items():
            group = node.create_group("nodes/" + name)
            group["type"] = kind
            for key, value in values.items():
                group[key] = value
        chain = ["input", "fc1", "delay1", "lif1.lif", "fc2", "output"]
        node["edges"] = np.array(list(zip(chain, chain[1:])), dtype=h5py.string_dtype())


def zeros():
    """Hundred million zeros, packed: refused, since its tensor is far larger than the file."""
    with h5py.File("bomb.h5", "w") as f:
        f.create_dataset("x", data=np.zeros(100_000_000, "u1"), chunks=(50_000_000,), compression="gzip",
                         compression_opts=9)
    with h5py.File("unwritten.h5", "w") as f:
        f.create_dataset("x", (1 << 50,), "f4", chunks=(1 << 20,))


def deep():
    with h5py.File("deep.h5", "w") as f:
        f["/".join("g" * 70) + "/x"] = 1.0


def small():
    """What fuzzers begin with."""
    with h5py.File("small.h5", "w") as f:
        f["w"] = np.arange(3, dtype="f4")
        f["t"] = "text"
        f.create_dataset("z", data=np.arange(8, dtype="i2"), chunks=(4,), compression="gzip")


def keras():
    """A model and weights as Keras 2 and 3 keep them; each value says by its digits where it stands."""
    def digits(*shape):
        return np.fromfunction(lambda *at: sum(index * 10**(len(shape) - 1 - axis) for axis, index in enumerate(at)),
                               shape).astype("f4")

    with h5py.File("keras_model.h5", "w", libver="latest") as f:
        f.attrs["keras_version"] = "2.11.0"
        f.attrs["backend"] = "tensorflow"
        f.attrs["model_config"] = '{"class_name": "Sequential"}'
        for layer, weights in {
                "conv2d": {"kernel:0": digits(3, 5, 2, 4), "bias:0": digits(4)},
                "conv1d": {"kernel:0": digits(3, 2, 4)},
                "depthwise_conv2d": {"depthwise_kernel:0": digits(3, 5, 4, 2)},
                "dense": {"kernel:0": digits(6, 3), "bias:0": digits(3)},
                "embedding": {"embeddings:0": digits(7, 4)}}.items():
            for name, values in weights.items():
                f[f"model_weights/{layer}/{layer}/{name}"] = values
        f.create_dataset("model_weights/packed/packed/kernel:0", data=digits(3, 5, 2, 4), chunks=(3, 5, 2, 4),
                         compression="gzip")
        f["optimizer_weights/Adam/dense/kernel/m:0"] = digits(6, 3)
    with h5py.File("keras_3.weights.h5", "w", libver="latest") as f:
        for name, values in {"conv2d/vars/0": digits(3, 5, 2, 4), "conv2d/vars/1": digits(4),
                             "separable_conv2d/vars/0": digits(3, 5, 4, 1),
                             "separable_conv2d/vars/1": digits(1, 1, 4, 6), "dense_1/vars/0": digits(6, 3),
                             "lstm/cell/vars/0": digits(3, 8), "embedding/vars/0": digits(7, 4),
                             "multi_head_attention/query_dense/vars/0": digits(4, 2, 3)}.items():
            f["layers/" + name] = values
        f["optimizer/vars/2"] = digits(6, 3)


kinds("kinds.h5")
kinds("kinds_latest.h5", libver="latest")
nir()
zeros()
deep()
small()
keras()
