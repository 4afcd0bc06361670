# SPDX-License-Identifier: Apache-2.0
"""The spiking network with learned delays as PyTorch users write it, for bench/compare_pytorch: 140-256-256-20, 25 delays."""
import math

import torch
import torch.nn.functional as F

SIZES = [140, 256, 256, 20]
DELAYS = 25
STEPS = 100
TAU = 1.5
DENSITY = 0.02
HIDDEN_DENSITY = 0.19


class Spike(torch.autograd.Function):
    """A step function whose slope is that of an arc tangent (alpha 5)."""

    @staticmethod
    def forward(ctx, over):
        ctx.save_for_backward(over)
        return (over >= 0).to(over)

    @staticmethod
    def backward(ctx, gradient):
        over, = ctx.saved_tensors
        return 2.5 / (1 + (math.pi / 2 * 5 * over) ** 2) * gradient


def gauss_delays(weight, P, SIG):
    """Dense kernels [out, in, delays], every grid point for every synapse at once."""
    grid = torch.arange(DELAYS).view(DELAYS, 1, 1, 1)
    x = torch.exp(-0.5 * ((grid - (P + DELAYS // 2)) / (SIG.abs() + 0.27)) ** 2)
    x = x / (x.sum(0) + 1e-7)
    return (x * weight).sum(-1).permute(1, 2, 0)


def rounded_delays(weight, P):
    """Dense kernels with one tap per synapse."""
    at = (P.round().clamp(-(DELAYS // 2), DELAYS // 2) + DELAYS // 2).long()
    return torch.zeros(*weight.shape[:2], DELAYS).scatter_(2, at, weight)


class Network(torch.nn.Module):
    def __init__(self, sigma):
        super().__init__()
        self.weight, self.P = torch.nn.ParameterList(), torch.nn.ParameterList()
        self.norm = torch.nn.ModuleList(torch.nn.BatchNorm1d(size) for size in SIZES[1:-1])
        self.SIG = []
        for inputs, outputs in zip(SIZES, SIZES[1:]):
            bound = math.sqrt(6 / inputs)
            self.weight.append(torch.nn.Parameter(torch.empty(outputs, inputs, 1).uniform_(-bound, bound)))
            self.P.append(torch.nn.Parameter(torch.empty(outputs, inputs, 1).uniform_(-13, 12).clamp_(-12, 12)))
            self.SIG.append(torch.full((outputs, inputs, 1), float(sigma)))
        for norm, weight, density in zip(self.norm, self.weight, (DENSITY, HIDDEN_DENSITY)):
            w = weight.detach().squeeze(2)
            norm.running_mean.copy_(density * w.sum(1))
            norm.running_var.copy_(density * (1 - density) * (w ** 2).sum(1))
        self.rounded = [rounded_delays(w.detach(), p.detach()) for w, p in zip(self.weight, self.P)]

    def forward(self, x):
        """[steps, batch, inputs] to scores [batch, classes]; in evaluation with kernels that were built before."""
        for k in range(len(self.weight)):
            kernel = gauss_delays(self.weight[k], self.P[k], self.SIG[k]) if self.training else self.rounded[k]
            y = F.conv1d(F.pad(x.permute(1, 2, 0), (DELAYS - 1, (DELAYS - 1) // 2)), kernel).permute(2, 0, 1)
            hidden = k < len(self.norm)
            if hidden:
                y = self.norm[k](y.reshape(-1, y.shape[2], 1)).reshape(y.shape)
            v, record = torch.zeros_like(y[0]), []
            for current in y:
                v = v * (1 - 1 / TAU) + current
                spike = Spike.apply(v - (1.0 if hidden else 1e9))
                v = (1 - spike.detach()) * v
                record.append(spike if hidden else v)
            x = torch.stack(record)
        return F.softmax(x, 2).sum(0)


def training_step(sigma, batch):
    network = Network(sigma).train()
    x = (torch.rand(STEPS, batch, SIZES[0]) < DENSITY).float()
    labels = torch.randint(SIZES[-1], (batch,))

    def run():
        network.zero_grad()
        F.cross_entropy(network(x), labels).backward()
    return run


def running():
    network = Network(0.0).eval()
    x = (torch.rand(STEPS, 1, SIZES[0]) < DENSITY).float()

    def run():
        with torch.no_grad():
            network(x)
    return run
