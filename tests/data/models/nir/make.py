# SPDX-License-Identifier: Apache-2.0
"""Makes the NIR graphs of this folder, and in each what they answer (h5py 3.7, NumPy 1.24): python3 make.py

The answers come from the loops below, which know nothing of DCLScope: every node a few lines of NumPy in float64, all
nodes one time step after the other, as a simulator would run them."""

import h5py
import numpy as np

RANDOM = np.random.default_rng(2024)


def numbers(*shape, scale=1.0):
    return (RANDOM.standard_normal(shape) * scale).astype("f4")


class Node:
    """One node while it runs: its parameters, and whatever it remembers."""

    def __init__(self, kind, values, dt):
        self.kind, self.dt, self.past = kind, dt, []
        self.p = {k: np.asarray(v, "f8") if not isinstance(v, str) else v for k, v in values.items()}
        self.v = self.i = 0.0

    def step(self, x):
        p, dt, kind = self.p, self.dt, self.kind
        if kind == "Affine":
            return p["weight"] @ x + p["bias"]
        if kind == "Linear":
            return p["weight"] @ x
        if kind == "Scale":
            return p["scale"] * x
        if kind == "Threshold":
            return (x > p["threshold"]).astype("f8")
        if kind == "Flatten":
            return x.reshape(-1)
        if kind == "Delay":
            self.past.append(x)
            steps = np.rint(p["delay"] / dt).astype(int)
            now = len(self.past) - 1
            return np.array([self.past[now - d][n] if d <= now else 0.0 for n, d in enumerate(steps)])
        if kind in ("Conv1d", "Conv2d"):
            return self.convolve(x)
        if kind in ("SumPool2d", "AvgPool2d"):
            return self.pool(x)
        return self.neurons(x)

    def neurons(self, x):
        p, dt = self.p, self.dt
        if self.kind.startswith("Cuba"):
            drive = self.i
            self.i = self.i + dt / p["tau_syn"] * (p["w_in"] * x - self.i)
            tau = p["tau_mem"]
        else:
            drive, tau = x, p.get("tau")
        if tau is None:
            self.v = self.v + dt * p["r"] * drive
        else:
            self.v = self.v + dt / tau * (p["v_leak"] - self.v + p["r"] * drive)
        if not self.kind.endswith("IF"):
            return self.v
        fired = self.v > p["v_threshold"]
        self.v = np.where(fired, p.get("v_reset", 0.0), self.v)
        return fired.astype("f8")

    def convolve(self, x):
        p, axes = self.p, int(self.kind[4])
        weight = p["weight"].reshape(p["weight"].shape[:2] + (1,) * (2 - axes) + p["weight"].shape[2:])
        x = x.reshape(x.shape[:1] + (1,) * (2 - axes) + x.shape[1:])
        both = lambda key: [1 if key != "padding" else 0] * (2 - axes) + [int(n) for n in np.ravel(p[key])]
        stride, dilation = both("stride"), both("dilation")
        if isinstance(p["padding"], str):
            padding = [(weight.shape[2 + a] - 1) * dilation[a] // 2 for a in (0, 1)]
        else:
            padding = both("padding")
        x = np.pad(x, [(0, 0)] + [(n, n) for n in padding])
        reach = [(weight.shape[2 + a] - 1) * dilation[a] + 1 for a in (0, 1)]
        size = [(x.shape[1 + a] - reach[a]) // stride[a] + 1 for a in (0, 1)]
        groups, out = int(p["groups"]), np.zeros((weight.shape[0], *size))
        for o, h, w in np.ndindex(*out.shape):
            first = o // (weight.shape[0] // groups) * weight.shape[1]
            seen = x[first:first + weight.shape[1], h * stride[0]:h * stride[0] + reach[0]:dilation[0],
                     w * stride[1]:w * stride[1] + reach[1]:dilation[1]]
            out[o, h, w] = (seen * weight[o]).sum() + p["bias"][o]
        return out.reshape(out.shape[:1] + out.shape[3 - axes:])

    def pool(self, x):
        kernel, stride, padding = ([int(n) for n in self.p[k]] for k in ("kernel_size", "stride", "padding"))
        x = np.pad(x, [(0, 0)] + [(n, n) for n in padding])
        size = [(x.shape[1 + a] - kernel[a]) // stride[a] + 1 for a in (0, 1)]
        out = np.zeros((x.shape[0], *size))
        for c, h, w in np.ndindex(*out.shape):
            seen = x[c, h * stride[0]:h * stride[0] + kernel[0], w * stride[1]:w * stride[1] + kernel[1]]
            out[c, h, w] = seen.sum() if self.kind == "SumPool2d" else seen.mean()
        return out


def answer(nodes, edges, order, x, dt):
    """What every node gives, [steps, batch, ...] by name."""
    given = {name: [] for name in nodes}
    for sequence in range(x.shape[1]):
        run = {name: Node(kind, values, dt) for name, (kind, values) in nodes.items()}
        steps = {name: [] for name in nodes}
        for t in range(x.shape[0]):
            now = {}
            for name in order:
                before = [now[a] for a, b in edges if b == name]
                if not before:
                    now[name] = x[t, sequence].astype("f8")
                else:
                    now[name] = sum(before) if nodes[name][0] == "Output" else run[name].step(sum(before))
                steps[name].append(now[name])
        for name in nodes:
            given[name].append(np.stack(steps[name]))
    return {name: np.stack(all, 1) for name, all in given.items()}


def graph(file, dt, order, nodes, edges=None, x=None, keep=()):
    """Writes the graph as nir 1.0 does, beside it the input and the answers. A chain where no edges are given."""
    edges = edges or list(zip(order, order[1:]))
    with h5py.File(file, "w") as f:
        f["version"] = "1.0.4"
        node = f.create_group("node")
        node["type"] = "NIRGraph"
        for name, (kind, values) in nodes.items():
            group = node.create_group("nodes/" + name)
            group["type"] = kind
            for key, value in values.items():
                group[key] = value
        node["edges"] = np.array(edges, dtype=h5py.string_dtype())
        if x is None:
            return
        f["test/x"] = x.astype("f4")
        given = answer(nodes, edges, order, x.astype("f4"), dt)
        for name in (*keep, "output"):
            f["test/" + name] = given[name].astype("f4")
            spikes = given[name][np.isin(given[name], (0.0, 1.0))]
            print(file, name, given[name].shape, "mean", given[name].mean(), "zeros and ones", spikes.size)


def each(n, **values):
    return {k: np.full(n, v, "f4") for k, v in values.items()}


def chain():
    """Weights, delays, leaky neurons, weights, a leaky readout; two sequences."""
    lif = each(6, r=1.5, v_leak=0.1, v_threshold=0.4, v_reset=-0.05)
    lif["tau"] = np.linspace(0.002, 0.008, 6, dtype="f4")
    graph("chain.nir", 1e-3, ["input", "fc1", "delay1", "lif1", "fc2", "li", "output"], {
        "input": ("Input", {"shape": [3]}), "fc1": ("Affine", {"weight": numbers(6, 3), "bias": numbers(6, scale=0.1)}),
        "delay1": ("Delay", {"delay": np.array([0, 0.001, 0.0026, 0.003, 0.0114, 0.1], "f4")}), "lif1": ("LIF", lif),
        "fc2": ("Linear", {"weight": numbers(2, 6)}),
        "li": ("LI", {**each(2, r=2.0, v_leak=0.0), "tau": np.array([0.01, 0.02], "f4")}),
        "output": ("Output", {"shape": [2]})}, x=RANDOM.random((40, 2, 3)) * 2, keep=["lif1"])


def branches():
    """Two ways from the input to a sum, one of them twice as strong by a doubled edge; current-based neurons."""
    cuba = dict(tau_syn=np.linspace(0.001, 0.004, 4, dtype="f4"), tau_mem=np.linspace(0.01, 0.004, 4, dtype="f4"),
                w_in=np.array([4, 3, 5, 6], "f4"))
    graph("branches.nir", 5e-4, ["input", "scale", "fc", "step", "cuba", "lone", "i", "output"], {
        "input": ("Input", {"shape": [4]}), "scale": ("Scale", {"scale": np.array([0.5, 1, -1, 2], "f4")}),
        "fc": ("Linear", {"weight": numbers(4, 4)}), "step": ("Threshold", {"threshold": np.full(4, 0.7, "f4")}),
        "cuba": ("CubaLIF", {**cuba, **each(4, r=1.0, v_leak=0.02, v_threshold=0.6)}),
        "lone": ("CubaLI", {**cuba, **each(4, r=1.0, v_leak=0.02)}), "i": ("I", each(4, r=300.0)),
        "output": ("Output", {"shape": [4]})},
        [("input", "scale"), ("input", "step"), ("scale", "fc"), ("fc", "cuba"), ("step", "cuba"), ("step", "cuba"),
         ("fc", "lone"), ("cuba", "i"), ("i", "output"), ("lone", "output")],
        x=RANDOM.random((60, 1, 4)), keep=["cuba", "lone"])


def images():
    """Convolutions with every option, pooling, integrate-and-fire neurons; no time constant, so steps of 1 s."""
    conv = lambda o, i, groups, stride, padding, dilation, n, k=3: ("Conv2d", {
        "weight": numbers(o, i, k, k, scale=0.5), "bias": numbers(o, scale=0.1), "groups": groups, "stride": stride,
        "padding": padding, "dilation": dilation, "input_shape": n})
    graph("images.nir", 1.0, ["input", "c1", "if1", "sum", "c2", "mean", "flat", "fc", "if2", "output"], {
        "input": ("Input", {"shape": [2, 9, 8]}), "c1": conv(4, 2, 1, [1, 1], [1, 2], [1, 2], [9, 8]),
        "if1": ("IF", {"r": np.ones((4, 9, 8), "f4"), "v_threshold": np.ones((4, 9, 8), "f4")}),
        "sum": ("SumPool2d", {"kernel_size": [2, 3], "stride": [2, 2], "padding": [1, 0]}),
        "c2": conv(6, 2, 2, [1, 1], "same", [1, 1], [5, 3]),
        "mean": ("AvgPool2d", {"kernel_size": [2, 2], "stride": [2, 1], "padding": [1, 0]}),
        "flat": ("Flatten", {"start_dim": 0, "end_dim": -1, "input_type": [6, 3, 2]}),
        "fc": ("Affine", {"weight": numbers(3, 36, scale=0.5), "bias": np.zeros(3, "f4")}),
        "if2": ("IF", {"r": np.array([1, 2, 0.5], "f4"), "v_threshold": np.array([1, 1.5, 0.7], "f4"),
                       "v_reset": np.array([0, -0.5, 0.1], "f4")}),
        "output": ("Output", {"shape": [3]})}, x=RANDOM.integers(0, 2, (12, 2, 2, 9, 8)), keep=["if1"])


def lines():
    """A strided, dilated, grouped convolution along one axis."""
    graph("lines.nir", 1.0, ["input", "c", "output"], {
        "input": ("Input", {"shape": [4, 11]}),
        "c": ("Conv1d", {"weight": numbers(6, 2, 3), "bias": numbers(6), "groups": 2, "stride": 2, "padding": 3,
                         "dilation": 2, "input_shape": 11}),
        "output": ("Output", {"shape": [6, 7]})}, x=numbers(3, 2, 4, 11))


chain()
branches()
images()
lines()
