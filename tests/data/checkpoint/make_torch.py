#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the small checkpoints of the folder `torch` with PyTorch (1.13): what it makes of reparameterised and quantised
layers, and beside them, as `expected.NAME`, the weights that it computes.

usage: make_torch.py FOLDER
"""
import collections
import os
import sys
import warnings

import torch
from torch import nn
from torch.nn.utils import parametrizations, parametrize
from torch.utils.mobile_optimizer import optimize_for_mobile

warnings.simplefilter("ignore")
OUT = sys.argv[1]
os.makedirs(OUT, exist_ok=True)
torch.manual_seed(1)
torch.backends.quantized.engine = "qnnpack"


class Nets(nn.Module):
    def __init__(self, normalise):
        super().__init__()
        self.linear = normalise(nn.Linear(3, 4))
        self.conv = normalise(nn.Conv2d(3, 4, (2, 3)))
        self.up = normalise(nn.ConvTranspose1d(3, 3, 2))  # rows along the second axis, of the same length
        self.wide = normalise(nn.ConvTranspose2d(2, 5, 2))


def trained(net):
    """Vectors that have come close to the singular ones, as after some steps of training."""
    net.train()
    for _ in range(20):
        net.linear(torch.randn(2, 3))
        net.conv(torch.randn(1, 3, 4, 4))
        net.up(torch.randn(1, 3, 4))
        net.wide(torch.randn(1, 2, 4, 4))
    net.eval()
    net.linear(torch.randn(2, 3))  # the old form computes its weights when it runs
    net.conv(torch.randn(1, 3, 4, 4))
    net.up(torch.randn(1, 3, 4))
    net.wide(torch.randn(1, 2, 4, 4))
    return net


def expected(net):
    return {f"expected.{name}": getattr(net, name).weight.detach().clone() for name in ("linear", "conv", "up", "wide")}


for file, normalise in (("spectral_norm_old.pt", nn.utils.spectral_norm),
                        ("spectral_norm_new.pt", parametrizations.spectral_norm),
                        ("weight_norm_old.pt", nn.utils.weight_norm)):
    net = trained(Nets(normalise))
    torch.save({**net.state_dict(), **expected(net)}, os.path.join(OUT, file))

net = nn.Module()
net.rotation = parametrizations.orthogonal(nn.Linear(3, 3))
net.reflection = parametrizations.orthogonal(nn.Linear(3, 3), orthogonal_map="householder")


class Symmetric(nn.Module):
    def forward(self, weight):
        return weight.triu() + weight.triu(1).transpose(-1, -2)


net.chain = parametrizations.spectral_norm(parametrizations.spectral_norm(nn.Linear(3, 3)))
net.symmetric = nn.Linear(3, 3)
parametrize.register_parametrization(net.symmetric, "weight", Symmetric())
torch.save(net.state_dict(), os.path.join(OUT, "other_parametrizations.pt"))

weight = torch.randn(4, 3)
quantised = torch.quantize_per_tensor(weight, 0.05, 3, torch.quint8)
channels = torch.quantize_per_channel(weight, torch.full((4,), 0.05), torch.zeros(4, dtype=torch.long), 0, torch.qint8)
torch.save({"a.weight": quantised, "a.bias": torch.randn(4), "b.weight": channels,
            "expected.a": quantised.dequantize()}, os.path.join(OUT, "quantised.pt"))

dynamic = torch.quantization.quantize_dynamic(nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2)),
                                              {nn.Linear}, torch.qint8)
torch.save(dynamic.state_dict(), os.path.join(OUT, "packed_state.pt"))
scripted = torch.jit.script(dynamic.eval())
torch.jit.save(scripted, os.path.join(OUT, "packed_module.pt"))
frozen = optimize_for_mobile(torch.jit.freeze(scripted))
frozen._save_for_lite_interpreter(os.path.join(OUT, "packed_mobile.ptl"))
torch.save({"0": dynamic[0].weight().dequantize(), "2": dynamic[2].weight().dequantize(), "0.bias": dynamic[0].bias()},
           os.path.join(OUT, "packed_expected.pt"))
torch.save(torch.arange(6.0).reshape(2, 3), os.path.join(OUT, "bare.pt"))

# Quantised with a scale and a zero point for each output, or for each index of another axis.
weight = torch.randn(4, 3, 2, 5)
for_outputs = torch.quantize_per_channel(weight, torch.tensor([0.05, 0.1, 0.02, 0.5]), torch.tensor([3, -2, 0, 7]), 0,
                                         torch.qint8)
for_inputs = torch.quantize_per_channel(weight, torch.tensor([0.05, 0.1, 0.02]), torch.tensor([3, 100, 0]), 1,
                                        torch.quint8)
for_embeddings = torch.quantize_per_channel(weight[:, 0, 0], torch.tensor([0.05, 0.1, 0.02, 0.5]),
                                            torch.tensor([3.5, 100.25, 0.0, 7.0]), 0, torch.quint8)


class Listed:
    """As PyTorch before 1.5 kept the scales: in lists."""
    def __init__(self, scales, zero_points, axis=0):
        self.quantizer = (torch.per_channel_affine, scales, zero_points, axis)

    def __reduce__(self):
        return (torch._utils._rebuild_qtensor, (for_outputs.storage(), 0, (4, 3, 2, 5), (30, 10, 5, 1),
                                                self.quantizer, False, collections.OrderedDict()))


scales, zero_points = [0.05, 0.1, 0.02, 0.5], [3, -2, 0, 7]
torch.save({"outputs.weight": for_outputs, "inputs.weight": for_inputs, "embeddings.weight": for_embeddings,
            "listed.weight": Listed(scales, zero_points),
            "few.weight": Listed(scales[:3], zero_points), "word.weight": Listed(scales, ["a"] * 4),
            "axis.weight": Listed(scales, zero_points, 4), "below.weight": Listed(scales, zero_points, -1),
            "square.weight": Listed(torch.ones(2, 2), zero_points),
            "complex.weight": Listed(torch.ones(4, dtype=torch.cfloat), zero_points),
            "expected.outputs": for_outputs.dequantize(), "expected.inputs": for_inputs.dequantize(),
            "expected.embeddings": for_embeddings.dequantize(),
            "expected.listed": for_outputs.dequantize()}, os.path.join(OUT, "per_channel.pt"))

both = nn.Sequential(nn.Conv2d(2, 4, 3), nn.Flatten(), nn.Linear(4, 3))
both.qconfig = torch.ao.quantization.get_default_qconfig("fbgemm")
prepared = torch.ao.quantization.prepare(torch.ao.quantization.QuantWrapper(both).eval())
prepared(torch.randn(2, 2, 3, 3))
packed = torch.ao.quantization.convert(prepared)
torch.save({**packed.state_dict(), "expected.conv": packed.module[0].weight().dequantize(),
            "expected.linear": packed.module[2].weight().dequantize()}, os.path.join(OUT, "packed_channels.pt"))
