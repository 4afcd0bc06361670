// SPDX-License-Identifier: Apache-2.0
// Whether a list of tensor names is that of a network: how files are told from wrappers around them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dclscope {

/// Whether one of the names is such as only the known architectures have ("model.0.P", "stages.0.0.dwconv.weight").
bool areKnownNames(std::span<const std::string> names);

/// "model.0.P" and "model.0.SIG", as the code of SNN-delays names the layers of its networks.
bool isSnnDelaysLayer(std::string_view name);

/// Whether a module among them has positions beside its weight: a DCLS layer with a name.
bool nameLayers(std::span<const std::string> names);

/// The weight that a part of it belongs to: "conv.weight" for "conv.weight_g", "conv.weight_mask" or
/// "conv.parametrizations.weight.original0". Empty for other names.
std::string wholeOf(const std::string& part);

} // namespace dclscope
