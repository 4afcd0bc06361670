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
    def __init__(self, channels, layout, leader):
        super().__init__()
        self.layout = layout
        self.weight = nn.Parameter(0.02 * torch.randn(channels, 1, COUNT))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.P = leader.P if leader else nn.Parameter(0.5 * torch.randn(2, channels, 1, COUNT))
        self.SIG = leader.SIG if leader else nn.Parameter(torch.full((2, channels, 1, COUNT), 0.23))
        lines = torch.arange(SIZE)
        self.grid = torch.stack(torch.meshgrid(lines, lines, indexing="xy")).view(2, SIZE, SIZE, 1, 1, 1)

    def forward(self, x):
        q = (self.P + SIZE // 2).unsqueeze(1).unsqueeze(1)
        s = (self.SIG.abs() + 0.27).unsqueeze(1).unsqueeze(1)
        bumps = torch.exp(-0.5 * ((self.grid - q) / s).norm(2, dim=0) ** 2)
        bumps = bumps / (bumps.sum((0, 1)) + 1e-7)
        kernel = (bumps * self.weight).sum(-1).permute(2, 3, 0, 1).contiguous(memory_format=self.layout)
        return F.conv2d(x, kernel, self.bias, padding=SIZE // 2, groups=x.shape[1])


class ChannelNorm(nn.LayerNorm):
    def forward(self, x):
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class Stem(nn.Conv2d):
    """Of one channel both layouts are the same, so that it answers in the default one."""

    def forward(self, x):
        return super().forward(x).contiguous(memory_format=self.layout)


class Block(nn.Module):
    def __init__(self, dim, layout, leader):
        super().__init__()
        self.dwconv = Dcls(dim, layout, leader)
        self.norm = nn.LayerNorm(dim, eps=1e-6)
        self.widen, self.narrow = nn.Linear(dim, 4 * dim), nn.Linear(4 * dim, dim)
        self.gamma = nn.Parameter(1e-6 * torch.ones(dim))

    def forward(self, x):
        y = self.norm(self.dwconv(x).permute(0, 2, 3, 1))
        return x + (self.gamma * self.narrow(F.gelu(self.widen(y)))).permute(0, 3, 1, 2)


def network(layout):
    stem = Stem(1, DIMS[0], (2, 16), (2, 16))
    stem.layout = layout
    layers = []
    for i, (dim, depth) in enumerate(zip(DIMS, DEPTHS)):
        layers += ([stem, ChannelNorm(dim, eps=1e-6)] if i == 0 else
                   [ChannelNorm(DIMS[i - 1], eps=1e-6), nn.Conv2d(DIMS[i - 1], dim, 2, 2)])
        leader = None
        for _ in range(depth):
            block = Block(dim, layout, leader)
            leader = leader or block.dwconv
            layers.append(block)
    return nn.Sequential(*layers).to(memory_format=layout), nn.Sequential(nn.LayerNorm(DIMS[-1]), nn.Linear(DIMS[-1], 527))


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
