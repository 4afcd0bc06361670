# SPDX-License-Identifier: Apache-2.0
"""A training as anybody might write it, recorded by dclscope_record; prints what the files must hold as JSON.

Usage: record_loop.py RESOURCES/python FOLDER
"""

import json
import sys
import warnings

warnings.filterwarnings("ignore")
import torch

sys.path.insert(0, sys.argv[1])
from dclscope_record import Recorder, save


class Dcls1d(torch.nn.Module):
    """Names and attributes of the dcls package's layer of this name, none of its arithmetic."""

    def __init__(self, inputs, outputs, size):
        super().__init__()
        self.version, self.dilated_kernel_size = "gauss", (size,)
        self.weight = torch.nn.Parameter(torch.randn(outputs, inputs, 1))
        self.P = torch.nn.Parameter(torch.randn(1, outputs, inputs, 1) * 3)
        self.SIG = torch.nn.Parameter(torch.full((1, outputs, inputs, 1), 2.5))

    def forward(self, x):
        return torch.nn.functional.linear(x, (self.weight * torch.cos(self.P[0]) * self.SIG[0]).squeeze(-1))


class Block(torch.nn.Module):
    """As lava-dl has it: the delays lie in a module beside the synapse."""

    def __init__(self):
        super().__init__()
        self.synapse, self.delay = torch.nn.Linear(5, 3, bias=False), torch.nn.Module()
        self.delay.delay = torch.nn.Parameter(torch.rand(3) * 7)

    def forward(self, x):
        return self.synapse(x) * torch.cos(self.delay.delay)


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.block, self.plain = Dcls1d(4, 5, 25), Block(), torch.nn.Linear(3, 2)

    def forward(self, x):
        return self.plain(self.block(torch.relu(self.first(x))))


def numbers(tensor):
    return tensor.detach().double().flatten().tolist()


torch.manual_seed(1)
net = Net()
model = torch.nn.DataParallel(net) if not torch.cuda.is_available() else net
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
folder = sys.argv[2]
expected = {"P": [numbers(net.first.P)], "delay": [numbers(net.block.delay.delay)], "loss": []}
losses = []
card = {"time_step_ms": 10.0}
recorder = Recorder(model, folder + "/run", every=5, card=card)
for step in range(1, 13):
    loss = model(torch.randn(8, 4)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    recorder.step(loss=loss if step != 7 else float("nan"), epoch=step / 12)
    losses += [loss.item()] if step != 7 else []
    if step % 5 == 0 or step == 12:
        if step == 12:
            recorder.close()
        expected["P"].append(numbers(net.first.P))
        expected["delay"].append(numbers(net.block.delay.delay))
        expected["loss"].append(sum(losses) / len(losses))
        losses = []
expected["weight"] = numbers(net.first.weight)
expected["names"] = recorder.names()

try:
    Recorder(model, folder + "/run")
    expected["refused"] = False
except FileExistsError:
    expected["refused"] = True
resumed = Recorder(model, folder + "/run", every=2, resume=True, card=card)
resumed.step()
resumed.step(loss=1.5)
expected["everything"] = len(Recorder(model, folder + "/whole", everything=True).names())
try:
    Recorder(torch.nn.Linear(2, 2), folder + "/nothing")
except ValueError as error:
    expected["nothing"] = str(error)
save({"half": torch.arange(6).reshape(2, 3).half(), "bf": torch.tensor([1.5, -2.0]).bfloat16(), "scalar": torch.tensor(7),
      "empty": torch.zeros(0, 3), "flags": torch.tensor([True, False]), "turned": torch.arange(6.0).reshape(2, 3).t(),
      "sparse": torch.eye(3).to_sparse(), "complex": torch.ones(2, dtype=torch.complex64)}, folder + "/kinds.safetensors")
print(json.dumps(expected))
