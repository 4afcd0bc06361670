// SPDX-License-Identifier: Apache-2.0
// All words that edits begin with, and how each of their keys is read and written: one table for text, help and forms.
// Private to core/experiments.
#pragma once

#include "core/experiments/edit.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::experiments {

/// One key, bound to a member of an edit.
struct EditField {
    EditKey key;
    std::function<void(Edit&, std::string_view)> read; ///< @throws ConfigError without the key's name
    std::function<std::string(const Edit&)> write;     ///< empty: nothing to say
};

struct EditKind {
    EditWord word;
    What made; ///< with the values that are usual
    std::vector<EditField> fields;
};

/// In the order of the alternatives of What.
const std::vector<EditKind>& editKinds();
/// The keys that every word may have.
const std::vector<EditField>& whereFields();

} // namespace dclscope::experiments
