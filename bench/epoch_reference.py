#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""One epoch of the recipe `sounds` (resources/recipes/sounds.toml) as a PyTorch program has it: clips in another speed,
rolled and amplified, log-mel features, masks, mixup, a ConvNeXt with learned spacings, AdamW, an average of the weights, and
the kept-out folds judged by it, their features made once. Numbers come from the recipe, and from FOLDER how many clips there
are; the clips themselves are noise: what an epoch takes does not depend on what they hold, and reading files is no part of
it. Left out, for little time: tones, vocal tracts, drop path, the warm-up and the falling of the learning rate.

Usage: epoch_reference.py default or channels_last FOLDER [EPOCHS]
Prints {"milliseconds": median CPU time of an epoch after a first one}.
"""
import copy
import json
import math
import statistics
import sys
import time
import tomllib
from pathlib import Path

import torch
from torch.nn import functional as F

from convnext_reference import network

RECIPE = tomllib.loads((Path(__file__).resolve().parent.parent / "resources/recipes/sounds.toml").read_text())
DATA, FRONT, DRAWN, NETWORK, TRAINING = (
    RECIPE[table] for table in ("data", "front_end", "augmentation", "network", "training"))
RATE, WINDOW_LENGTH, HOP = 32000, 1024, 320  # of the front end dcls-audio-128
SAMPLES, FRAMES, MELS = FRONT["window_samples"], FRONT["frames"], FRONT["mels"]


def mel_filters():
    mel = torch.linspace(2595 * math.log10(1 + 50 / 700), 2595 * math.log10(1 + 14000 / 700), MELS + 2)
    edges = 700 * (10 ** (mel / 2595) - 1)
    hz = torch.linspace(0, RATE / 2, WINDOW_LENGTH // 2 + 1).unsqueeze(1)
    up = (hz - edges[:-2]) / (edges[1:-1] - edges[:-2])
    down = (edges[2:] - hz) / (edges[2:] - edges[1:-1])
    return torch.minimum(up, down).clamp(min=0)


FILTERS, WINDOW = mel_filters(), torch.hann_window(WINDOW_LENGTH)


def features(clips):
    """[count, samples] to [count, 1, mel, time]"""
    spectrum = torch.stft(clips, WINDOW_LENGTH, HOP, window=WINDOW, return_complex=True)
    power = spectrum.real ** 2 + spectrum.imag ** 2
    decibels = 10 * torch.log10((FILTERS.t() @ power).clamp(min=FRONT["log_floor"]))
    return ((decibels[..., :FRAMES] + FRONT["offset_db"]) / FRONT["scale_db"]).unsqueeze(1)


def augmented(clip):
    speeds = DRAWN["speeds"]
    speed = speeds[int(torch.randint(len(speeds), ()))]
    if speed != 1:
        clip = F.interpolate(clip[:int(SAMPLES * speed) + 1].view(1, 1, -1), size=SAMPLES, mode="linear").view(-1)
    clip = torch.roll(clip[:SAMPLES], int(torch.randint(int(DRAWN["roll_share"] * SAMPLES), ())))
    return clip * 10 ** (float(torch.empty(()).uniform_(*DRAWN["gain_db"])) / 20)


def masked(x):
    masks = [(axis, most) for axis, count, (_, most) in ((2, DRAWN.get("time_masks", 1), DRAWN["time_mask_frames"]),
                                                         (1, DRAWN.get("frequency_masks", 1), DRAWN["frequency_mask_bands"]))
             for _ in range(count)]
    for image in x:
        for axis, most in masks:
            length = int(torch.randint(most + 1, ()))
            image.narrow(axis, int(torch.randint(image.shape[axis] - length + 1, ())), length).zero_()
    return x


def counted(folder):
    """How many clips are learned from, how many kept out, and of how many labels."""
    files = [file for file in Path(folder).glob("*/*") if file.name.split("-")[0].isdigit()]
    of = lambda folds: sum(int(file.name.split("-")[0]) in folds for file in files)
    return of(DATA["training_folds"]), of(DATA["validation_folds"]), len({file.parent for file in files})


def main():
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    layout = torch.channels_last if sys.argv[1] == "channels_last" else torch.contiguous_format
    learned, kept, classes = counted(sys.argv[2])
    body, head = network(layout, NETWORK["dims"], NETWORK["depths"], NETWORK["dilated_kernel_size"], NETWORK["stem"], classes)
    model = torch.nn.ModuleList([body, head])
    average = copy.deepcopy(model).requires_grad_(False)
    positions = {id(p): p for m in body if hasattr(m, "dwconv") for p in (m.dwconv.P, m.dwconv.SIG)}
    others = [p for p in model.parameters() if id(p) not in positions]
    rate = TRAINING["learning_rate"]
    optimizer = torch.optim.AdamW([{"params": others},
                                   {"params": positions.values(), "lr": TRAINING["position_rate_factor"] * rate,
                                    "weight_decay": 0.0}], lr=rate, weight_decay=TRAINING["weight_decay"])
    # Longer than a window, so that all of it is there at any speed.
    clips, labels = 0.1 * torch.randn(learned + kept, 2 * SAMPLES), torch.arange(learned + kept) % classes
    batch_size, memory = TRAINING["batch_size"], TRAINING["average_decay"]
    mixing = torch.distributions.Beta(DRAWN["mixup"], DRAWN["mixup"])
    judged = [features(clips[batch, :SAMPLES]) for batch in torch.arange(learned, learned + kept).split(batch_size)]

    def logits(of, x):
        return of[1](of[0](x.contiguous(memory_format=layout)).mean((2, 3)))

    def epoch():
        for batch in torch.randperm(learned).split(batch_size):
            x = masked(features(torch.stack([augmented(clips[i]) for i in batch])))
            target = F.one_hot(labels[batch], classes).float()
            share, other = float(mixing.sample()), torch.randperm(len(batch))
            x, target = share * x + (1 - share) * x[other], share * target + (1 - share) * target[other]
            optimizer.zero_grad()
            scores = F.dropout(logits(model, x), NETWORK["head_dropout"])
            F.cross_entropy(scores, target, label_smoothing=TRAINING["label_smoothing"]).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), TRAINING["clip_norm"])
            optimizer.step()
            with torch.no_grad():
                torch._foreach_mul_(list(average.parameters()), memory)
                torch._foreach_add_(list(average.parameters()), list(model.parameters()), alpha=1 - memory)
        with torch.no_grad():
            for x in judged:
                logits(average, x).argmax(1)

    times = []
    for _ in range(1 + int(sys.argv[3] if len(sys.argv) > 3 else 1)):
        start = time.process_time()
        epoch()
        times.append(time.process_time() - start)
    print(json.dumps({"milliseconds": 1e3 * statistics.median(times[1:])}))


if __name__ == "__main__":
    main()
