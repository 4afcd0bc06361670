// SPDX-License-Identifier: Apache-2.0
// Networks that are known by name only: what they are can be said, whether they are whole cannot (yet).
#pragma once

#include "core/models/registry.h"
#include "core/models/tensor_index.h"

namespace dclscope::models {

bool claimsByNames(const TensorIndex& index);
Recognition describeByNames(const TensorIndex& index, const Card& card);

} // namespace dclscope::models
