#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""One training step of convnext_dcls_audio (widths 96-192-384-768, depths 3-3-9-3, 26 Gaussians on 23x23, positions shared
in a stage) on 8 spectrograms of 128 x 1001, as PyTorch programs have it: kernels, forward, backward, AdamW.

Usage: convnext_reference.py default or channels_last [STEPS]
Prints {"milliseconds": median CPU time of a step, "megabytes": the most memory there was}.
"""
import json
import resource
import statistics
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

DIMS, DEPTHS, SIZE, COUNT = (96, 192, 384, 768), (3, 3, 9, 3), 23, 26


class Dcls(nn.Module):
    def __init__(self, channels, size, layout, leader):
        super().__init__()
        self.size, self.layout = size, layout
        self.weight = nn.Parameter(0.02 * torch.randn(channels, 1, COUNT))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.P = leader.P if leader else nn.Parameter(0.5 * torch.randn(2, channels, 1, COUNT))
        self.SIG = leader.SIG if leader else nn.Parameter(torch.full((2, channels, 1, COUNT), 0.23))
        lines = torch.arange(size)
        self.grid = torch.stack(torch.meshgrid(lines, lines, indexing="xy")).view(2, size, size, 1, 1, 1)

    def forward(self, x):
        q = (self.P + self.size // 2).unsqueeze(1).unsqueeze(1)
        s = (self.SIG.abs() + 0.27).unsqueeze(1).unsqueeze(1)
        bumps = torch.exp(-0.5 * ((self.grid - q) / s).norm(2, dim=0) ** 2)
        bumps = bumps / (bumps.sum((0, 1)) + 1e-7)
        kernel = (bumps * self.weight).sum(-1).permute(2, 3, 0, 1).contiguous(memory_format=self.layout)
        return F.conv2d(x, kernel, self.bias, padding=self.size // 2, groups=x.shape[1])


class ChannelNorm(nn.LayerNorm):
    def forward(self, x):
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class Stem(nn.Conv2d):
    """Of one channel both layouts are the same, so that it answers in the default one."""

    def forward(self, x):
        return super().forward(x).contiguous(memory_format=self.layout)


class Block(nn.Module):
    def __init__(self, dim, size, layout, leader):
        super().__init__()
        self.dwconv = Dcls(dim, size, layout, leader)
        self.norm = nn.LayerNorm(dim, eps=1e-6)
        self.widen, self.narrow = nn.Linear(dim, 4 * dim), nn.Linear(4 * dim, dim)
        self.gamma = nn.Parameter(1e-6 * torch.ones(dim))

    def forward(self, x):
        y = self.norm(self.dwconv(x).permute(0, 2, 3, 1))
        return x + (self.gamma * self.narrow(F.gelu(self.widen(y)))).permute(0, 3, 1, 2)


def network(layout, dims=DIMS, depths=DEPTHS, size=SIZE, patch=(2, 16), classes=527):
    stem = Stem(1, dims[0], patch, patch)
    stem.layout = layout
    layers = []
    for i, (dim, depth) in enumerate(zip(dims, depths)):
        layers += ([stem, ChannelNorm(dim, eps=1e-6)] if i == 0 else
                   [ChannelNorm(dims[i - 1], eps=1e-6), nn.Conv2d(dims[i - 1], dim, 2, 2)])
        leader = None
        for _ in range(depth):
            block = Block(dim, size, layout, leader)
            leader = leader or block.dwconv
            layers.append(block)
    return nn.Sequential(*layers).to(memory_format=layout), nn.Sequential(nn.LayerNorm(dims[-1]), nn.Linear(dims[-1], classes))


class Baked(nn.Module):
    """A DCLS layer that only runs: its kernel is there."""

    def __init__(self, dcls):
        super().__init__()
        self.conv = nn.Conv2d(len(dcls.bias), len(dcls.bias), SIZE, padding=SIZE // 2, groups=len(dcls.bias))

    def forward(self, x):
        return self.conv(x)


def running(layout):
    """A run without gradients on one spectrogram."""
    body, head = network(layout)
    for block in body:
        if isinstance(block, Block):
            block.dwconv = Baked(block.dwconv).to(memory_format=layout)
    x = torch.randn(1, 1, 128, 1001).contiguous(memory_format=layout)

    def run():
        with torch.no_grad():
            head(body(x).mean((2, 3)))
    return run


def main():
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    layout = torch.channels_last if sys.argv[1] == "channels_last" else torch.contiguous_format
    body, head = network(layout)
    optimizer = torch.optim.AdamW([*body.parameters(), *head.parameters()], lr=4e-3, weight_decay=0.05)
    x = torch.randn(8, 1, 128, 1001).contiguous(memory_format=layout)
    target = F.one_hot(torch.arange(8), 527).float()
    times = []
    for _ in range(1 + int(sys.argv[2] if len(sys.argv) > 2 else 1)):
        start = time.process_time()
        optimizer.zero_grad()
        F.binary_cross_entropy_with_logits(head(body(x).mean((2, 3))), target).backward()
        optimizer.step()
        times.append(time.process_time() - start)
    print(json.dumps({"milliseconds": 1e3 * statistics.median(times[1:]),
                      "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


if __name__ == "__main__":
    main()
