#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""One epoch of the recipe `sounds` (resources/recipes/sounds.toml: ESC-10, folds 1 to 3 to learn from, fold 4 to judge by)
as a PyTorch program has it: clips in another speed, rolled and amplified, log-mel features, masks, mixup, a ConvNeXt with
learned spacings, AdamW, an average of the weights, and the kept-out fold judged by it. The clips are noise of the same
number and length: what an epoch takes does not depend on what they hold, and reading files is no part of it.

Usage: epoch_reference.py default or channels_last [EPOCHS]
Prints {"milliseconds": median CPU time of an epoch after a first one}.
"""
import copy
import json
import math
import statistics
import sys
import time

import torch
from torch.nn import functional as F

from convnext_reference import network

RATE, SAMPLES, FRAMES, MELS, CLASSES = 32000, 160000, 500, 64, 10
TRAINING, KEPT_OUT, BATCH = 240, 80, 32
SPEEDS = (0.85, 0.93, 1.0, 1.08, 1.18)


def mel_filters():
    mel = torch.linspace(2595 * math.log10(1 + 50 / 700), 2595 * math.log10(1 + 14000 / 700), MELS + 2)
    edges = 700 * (10 ** (mel / 2595) - 1)
    hz = torch.linspace(0, RATE / 2, 513).unsqueeze(1)
    up = (hz - edges[:-2]) / (edges[1:-1] - edges[:-2])
    down = (edges[2:] - hz) / (edges[2:] - edges[1:-1])
    return torch.minimum(up, down).clamp(min=0)


FILTERS, WINDOW = mel_filters(), torch.hann_window(1024)


def features(clips):
    """[count, samples] to [count, 1, mel, time]"""
    spectrum = torch.stft(clips, 1024, 320, window=WINDOW, return_complex=True)
    power = spectrum.real ** 2 + spectrum.imag ** 2
    decibels = 10 * torch.log10((FILTERS.t() @ power).clamp(min=1e-6))
    return ((decibels[..., :FRAMES] + 14) / 26).unsqueeze(1)


def augmented(clip):
    speed = SPEEDS[int(torch.randint(len(SPEEDS), ()))]
    if speed != 1:
        clip = F.interpolate(clip.view(1, 1, -1), size=int(SAMPLES / speed), mode="linear").view(-1)
    clip = F.pad(clip[:SAMPLES], (0, max(0, SAMPLES - len(clip))))
    clip = torch.roll(clip, int(torch.randint(SAMPLES, ())))
    return clip * 10 ** (float(torch.empty(()).uniform_(-6, 6)) / 20)


def masked(x):
    for image in x:
        for axis, most in ((2, 60), (2, 60), (1, 8), (1, 8)):
            length = int(torch.randint(most + 1, ()))
            image.narrow(axis, int(torch.randint(image.shape[axis] - length + 1, ())), length).zero_()
    return x


def main():
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    layout = torch.channels_last if sys.argv[1] == "channels_last" else torch.contiguous_format
    body, head = network(layout, (24, 48, 96, 192), (1, 1, 2, 1), 17, (4, 8), CLASSES)
    model = torch.nn.ModuleList([body, head])
    average = copy.deepcopy(model).requires_grad_(False)
    positions = {id(p): p for m in body if hasattr(m, "dwconv") for p in (m.dwconv.P, m.dwconv.SIG)}
    others = [p for p in model.parameters() if id(p) not in positions]
    optimizer = torch.optim.AdamW([{"params": others}, {"params": positions.values(), "lr": 2e-2, "weight_decay": 0.0}],
                                  lr=2e-3, weight_decay=0.05)
    clips, labels = 0.1 * torch.randn(TRAINING + KEPT_OUT, SAMPLES), torch.arange(TRAINING + KEPT_OUT) % CLASSES
    mixing = torch.distributions.Beta(0.2, 0.2)

    def logits(of, x):
        return of[1](of[0](x.contiguous(memory_format=layout)).mean((2, 3)))

    def epoch():
        for batch in torch.randperm(TRAINING).split(BATCH):
            x = masked(features(torch.stack([augmented(clips[i]) for i in batch])))
            target = F.one_hot(labels[batch], CLASSES).float()
            share, other = float(mixing.sample()), torch.randperm(len(batch))
            x, target = share * x + (1 - share) * x[other], share * target + (1 - share) * target[other]
            optimizer.zero_grad()
            F.cross_entropy(F.dropout(logits(model, x), 0.2), target, label_smoothing=0.1).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5)
            optimizer.step()
            with torch.no_grad():
                torch._foreach_mul_(list(average.parameters()), 0.99)
                torch._foreach_add_(list(average.parameters()), list(model.parameters()), alpha=0.01)
        with torch.no_grad():
            for batch in torch.arange(TRAINING, TRAINING + KEPT_OUT).split(BATCH):
                logits(average, features(clips[batch])).argmax(1)

    times = []
    for _ in range(1 + int(sys.argv[2] if len(sys.argv) > 2 else 1)):
        start = time.process_time()
        epoch()
        times.append(time.process_time() - start)
    print(json.dumps({"milliseconds": 1e3 * statistics.median(times[1:])}))


if __name__ == "__main__":
    main()
