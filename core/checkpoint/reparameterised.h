// SPDX-License-Identifier: Apache-2.0
// Weights that a file holds only as what they are computed from.
#pragma once

#include "core/checkpoint/contents.h"

namespace dclscope {

/// Adds, behind the tensors that they are computed from, weights of weight normalisation (`weight_g` and `weight_v`, or
/// `parametrizations.weight.original0` and `original1`; Salimans and Kingma 2016, eq. 2), of pruning (`weight_orig`
/// times `weight_mask`) and of spectral normalisation (`weight_orig`, `weight_u`, `weight_v`, or
/// `parametrizations.weight.original`, `.0._u`, `.0._v`; Miyato et al. 2018, eq. 8). What is made in other ways is said in
/// a note.
void computeWeights(CheckpointContents& contents);

} // namespace dclscope
