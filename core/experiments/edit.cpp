// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/edit.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/experiments/edit_text.h"
#include "core/experiments/edit_words.h"

#include <algorithm>

namespace dclscope::experiments {
namespace {

constexpr std::string_view kAllLayers = "all";

std::string wordNames() {
    std::string names;
    for (const EditKind& kind : editKinds()) names += (names.empty() ? "" : ", ") + std::string(kind.word.name);
    return names;
}

const EditKind& kindNamed(const std::string& word) {
    const auto& kinds = editKinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const EditKind& kind) { return kind.word.name == word; });
    if (found == kinds.end()) throw ConfigError("there is no edit '" + printable(word) + "'; there are " + wordNames());
    return *found;
}

const EditField* fieldNamed(const std::vector<EditField>& fields, std::string_view name) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [name](const EditField& field) { return field.key.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string keyNames(const EditKind& kind) {
    std::string names;
    for (const auto* fields : {&kind.fields, &whereFields()})
        for (const EditField& field : *fields) names += (names.empty() ? "" : ", ") + std::string(field.key.name);
    return names;
}

/// @throws ConfigError when a key is missing, or not exactly one of EditWord::oneOf is there
void expectKeys(const EditKind& kind, const KeyedText& text) {
    const std::string about = "edit '" + std::string(kind.word.name) + "' ";
    std::size_t said = 0;
    for (const EditField& field : kind.fields) {
        const bool there = text.find(field.key.name) != nullptr;
        if (field.key.needed && !there)
            throw ConfigError(about + "needs " + std::string(field.key.name) + "=, " + std::string(field.key.takes));
        said += there ? 1U : 0U;
    }
    if (!kind.word.oneOf.empty() && said != 1)
        throw ConfigError(about + "needs exactly one of " + std::string(kind.word.oneOf) + ", such as '" +
                          std::string(kind.word.example) + "'");
}

} // namespace

std::string editText(const Edit& edit) {
    const EditKind& kind = editKinds()[edit.what.index()];
    KeyedText text{std::string(kind.word.name), {}};
    for (const auto* fields : {&whereFields(), &kind.fields})
        for (const EditField& field : *fields)
            if (std::string value = field.write(edit); !value.empty())
                text.values.emplace_back(field.key.name, std::move(value));
    return text.text();
}

Edit parseEdit(std::string_view text) {
    KeyedText parsed;
    try {
        parsed = parseKeyedText(text);
    } catch (const ConfigError& error) {
        throw ConfigError("edit '" + printable(text) + "': " + error.what());
    }
    const EditKind& kind = kindNamed(parsed.word);
    const std::string about = "edit '" + std::string(kind.word.name) + "': ";
    Edit edit{kind.made, {}};
    for (const auto& [key, value] : parsed.values) {
        const EditField* field = fieldNamed(kind.fields, key);
        if (field == nullptr) field = fieldNamed(whereFields(), key);
        if (field == nullptr)
            throw ConfigError(about + "there is no '" + printable(key) + "'; it takes " + keyNames(kind));
        try {
            field->read(edit, value);
        } catch (const ConfigError& error) {
            throw ConfigError(about + key + " " + error.what());
        }
    }
    expectKeys(kind, parsed);
    if (edit.where.layer == kAllLayers) edit.where.layer.clear();
    return edit;
}

const std::vector<EditWord>& editWords() {
    static const std::vector<EditWord> words = [] {
        std::vector<EditWord> all;
        for (const EditKind& kind : editKinds()) all.push_back(kind.word);
        return all;
    }();
    return words;
}

const std::vector<EditKey>& whereKeys() {
    static const std::vector<EditKey> keys = [] {
        std::vector<EditKey> all;
        for (const EditField& field : whereFields()) all.push_back(field.key);
        return all;
    }();
    return keys;
}

} // namespace dclscope::experiments
