# SPDX-License-Identifier: Apache-2.0
"""Makes the HDF5 files of this folder (h5py 3.7 with HDF5 1.10.8): python3 make.py"""

import h5py
import numpy as np


def spikes(name, count, speakers):
    """Recording i: one spike each 10 ms from i * 10 ms on of unit 7 * i, the first one twice."""
    with h5py.File(name, "w") as f:
        times = f.create_dataset("spikes/times", (count,), h5py.vlen_dtype(np.float16), chunks=(4,), compression="gzip")
        units = f.create_dataset("spikes/units", (count,), h5py.vlen_dtype(np.uint16), chunks=(4,), compression="gzip")
        for i in range(count):
            steps = [i] + [i + t for t in range(3 + i)]
            times[i] = np.array([0.01 * t + 0.004 for t in steps], np.float16)
            units[i] = np.full(len(steps), 7 * i, np.uint16)
        f["labels"] = np.arange(count, dtype=np.uint16) % 3
        f["extra/keys"] = np.array([b"zero", b"one", b"null"])
        f["extra/speaker"] = np.array(speakers, np.uint16)


def clips(name, count):
    """Clip i is a constant 1000 * i of 3200 samples and has the classes of the bits of i."""
    with h5py.File(name, "w") as f:
        wave = np.repeat(1000 * np.arange(count, dtype=np.int16)[:, None], 3200, axis=1)
        f.create_dataset("waveform", data=wave, compression="gzip")
        f.create_dataset("target", data=np.array([[i >> c & 1 for c in range(3)] for i in range(count)], bool))


spikes("spikes/tiny_train.h5", 10, [0, 1] * 5)
spikes("spikes/tiny_test.h5", 4, [1, 2, 2, 2])
clips("sounds/sounds_train.hdf5", 8)
clips("sounds/sounds_eval.hdf5", 5)
