// SPDX-License-Identifier: Apache-2.0
#include "core/training/recipe.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/training/network_fields.h"
#include "core/training/toml_text.h"

#include <toml++/toml.h>

#include <fstream>
#include <set>
#include <sstream>

namespace dclscope::training {
namespace {

constexpr std::uintmax_t kMaxFileBytes = 1 << 20;

/// Fills a recipe from a TOML table and remembers what it was asked for, so that the rest can be refused.
class Reader {
public:
    static constexpr bool kReads = true;

    Reader(const toml::table& root, std::string file) : file_(std::move(file)), root_(root), table_(&root) {
        known_.insert("");
    }

    void section(const char* name) {
        section_ = name;
        known_.insert(section_);
        const toml::node* node = root_.get(name);
        table_ = node ? node->as_table() : nullptr;
        if (node && !table_) fail(*node, section_, "expected a table");
    }
    void number(const Field& field, double& value, double low, double high) {
        if (const toml::node* node = find(field)) value = numberOf(*node, path(field.key), low, high);
    }
    void integer(const Field& field, std::int64_t& value, std::int64_t low, std::int64_t high) {
        if (const toml::node* node = find(field)) value = integerOf(*node, path(field.key), low, high);
    }
    void range(const Field& field, Range& value, double low, double high) {
        const toml::node* node = find(field);
        if (!node) return;
        const toml::array* pair = node->as_array();
        if (!pair || pair->size() != 2) fail(*node, path(field.key), "expected two numbers [low, high]");
        value = {numberOf(*pair->get(0), path(field.key), low, high),
                 numberOf(*pair->get(1), path(field.key), low, high)};
        if (value.low > value.high) fail(*node, path(field.key), "the first number must not exceed the second");
    }
    void text(const Field& field, std::string& value, const std::vector<std::string>& choices = {}) {
        const toml::node* node = find(field);
        if (!node) return;
        value = textOf(*node, path(field.key));
        std::string list;
        for (const std::string& choice : choices) {
            if (value == choice) return;
            list += (list.empty() ? "" : ", ") + choice;
        }
        if (!choices.empty())
            fail(*node, path(field.key), "expected one of " + list + ", got \"" + printable(value) + "\"");
    }
    void flag(const Field& field, bool& value) {
        const toml::node* node = find(field);
        if (!node) return;
        if (!node->is_boolean()) fail(*node, path(field.key), "expected true or false");
        value = node->as_boolean()->get();
    }
    void texts(const Field& field, std::vector<std::string>& values) {
        readArray(field, values, "texts", [&](const toml::node& node) { return textOf(node, path(field.key)); });
    }
    void numbers(const Field& field, std::vector<double>& values, double low, double high) {
        readArray(field, values, "numbers",
                  [&](const toml::node& node) { return numberOf(node, path(field.key), low, high); });
    }
    void integers(const Field& field, std::vector<std::int64_t>& values, std::int64_t low, std::int64_t high) {
        readArray(field, values, "whole numbers",
                  [&](const toml::node& node) { return integerOf(node, path(field.key), low, high); });
    }

    /// Refuses every key that nobody asked for.
    void finish() const {
        for (const auto& [key, node] : root_) {
            const std::string name(key.str());
            if (!known_.contains(name)) fail(node, name, "unknown key");
            const toml::table* table = node.as_table();
            if (!table) continue;
            for (const auto& [inner, value] : *table) {
                const std::string full = name + "." + std::string(inner.str());
                if (!known_.contains(full)) fail(value, full, "unknown key");
            }
        }
    }
    [[noreturn]] void fail(const std::string& key, const std::string& what) const {
        const toml::node_view<const toml::node> view = root_.at_path(key);
        if (view.node()) fail(*view.node(), key, what);
        throw ConfigError((file_.empty() ? "" : file_ + ": ") + printable(key) + ": " + what);
    }

private:
    [[noreturn]] void fail(const toml::node& node, const std::string& key, const std::string& what) const {
        const std::string place = file_.empty() ? "" : file_ + ":" + std::to_string(node.source().begin.line) + ": ";
        throw ConfigError(place + printable(key) + ": " + what);
    }
    std::string path(const char* key) const { return section_.empty() ? key : section_ + "." + key; }
    const toml::node* find(const Field& field) {
        known_.insert(path(field.key));
        return table_ ? table_->get(field.key) : nullptr;
    }
    double numberOf(const toml::node& node, const std::string& key, double low, double high) const {
        if (!node.is_number()) fail(node, key, "expected a number");
        const double value = node.value<double>().value_or(0.0);
        // Written so that NaN fails too.
        if (!(value >= low && value <= high))
            fail(node, key,
                 "must lie between " + tomlText(low) + " and " + tomlText(high) + ", got " + tomlText(value));
        return value;
    }
    std::int64_t integerOf(const toml::node& node, const std::string& key, std::int64_t low, std::int64_t high) const {
        if (!node.is_integer()) fail(node, key, "expected a whole number");
        const std::int64_t value = node.as_integer()->get();
        if (value < low || value > high)
            fail(node, key,
                 "must lie between " + std::to_string(low) + " and " + std::to_string(high) + ", got " +
                     std::to_string(value));
        return value;
    }
    std::string textOf(const toml::node& node, const std::string& key) const {
        if (!node.is_string()) fail(node, key, "expected a text in quotes");
        return node.as_string()->get();
    }
    template <class T, class Convert>
    void readArray(const Field& field, std::vector<T>& values, const char* kind, Convert convert) {
        const toml::node* node = find(field);
        if (!node) return;
        const toml::array* array = node->as_array();
        if (!array) fail(*node, path(field.key), std::string("expected a list of ") + kind);
        values.clear();
        for (const toml::node& element : *array) values.push_back(convert(element));
    }

    std::string file_;
    const toml::table& root_;
    const toml::table* table_;
    std::string section_;
    std::set<std::string> known_;
};

/// Writes the fields in the order of the list.
class Writer {
public:
    static constexpr bool kReads = false;

    void section(const char* name) { out_ += "\n[" + std::string(name) + "]\n"; }
    void number(const Field& field, double& value, double, double) { line(field, value); }
    void integer(const Field& field, std::int64_t& value, std::int64_t, std::int64_t) { line(field, value); }
    void range(const Field& field, Range& value, double, double) { line(field, std::vector{value.low, value.high}); }
    void flag(const Field& field, bool& value) { line(field, value); }
    void text(const Field& field, std::string& value, const std::vector<std::string>& = {}) { line(field, value); }
    void texts(const Field& field, std::vector<std::string>& values) { line(field, values); }
    void numbers(const Field& field, std::vector<double>& values, double, double) { line(field, values); }
    void integers(const Field& field, std::vector<std::int64_t>& values, std::int64_t, std::int64_t) {
        line(field, values);
    }
    const std::string& text() const noexcept { return out_; }

private:
    template <class T>
    void line(const Field& field, const T& value) {
        out_ += std::string(field.key) + " = " + tomlText(value) + "\n";
    }

    std::string out_;
};

void checkSpacings(const SpacingsRecipe& spacings, const Reader& reader) {
    if (spacings.any() && spacings.size % 2 == 0) reader.fail("network.dilated_kernel_size", "must be odd");
}

/// How the sizes of an architecture fit together.
struct NetworkCheck {
    const Reader& reader;

    void requireCount(const char* key, const std::vector<std::int64_t>& values, std::size_t count) const {
        if (values.size() != count) reader.fail(key, "needs " + std::to_string(count) + " numbers");
    }
    void requireOdd(std::int64_t size) const {
        if (size % 2 == 0) reader.fail("network.kernel_size", "must be odd");
    }
    void operator()(const SpikingNetworkRecipe& network) const {
        if (network.hidden.empty()) reader.fail("network.hidden", "needs at least one layer");
    }
    void operator()(const StagedNetworkRecipe& network) const {
        requireCount("network.depths", network.depths, 4);
        requireCount("network.dims", network.dims, 4);
        requireCount("network.stem", network.stemKernel, 2);
        requireOdd(network.kernelSize);
        checkSpacings(network.spacings, reader);
    }
    void operator()(const AudioSetNetworkRecipe& network) const {
        requireCount("network.depths", network.depths, 4);
        requireCount("network.dims", network.dims, 4);
        checkSpacings(network.spacings, reader);
    }
    void operator()(const PannsNetworkRecipe&) const {}
    void operator()(const ConvMixerNetworkRecipe& network) const {
        requireOdd(network.kernelSize);
        checkSpacings(network.spacings, reader);
    }
    void operator()(const SeResNetNetworkRecipe& network) const {
        requireCount("network.planes", network.planes, 3);
        checkSpacings(network.spacings, reader);
    }
};

void checkNetwork(const Recipe& recipe, const Reader& reader) {
    std::visit(NetworkCheck{reader}, recipe.network);
    try {
        (void)inputOf(recipe.network, recipe.pictures());
    } catch (const ConfigError& error) {
        reader.fail("network.kind", error.what());
    }
}

/// Recipes of the first version gave the number of steps as `delays`.
void renameOldKeys(toml::table& root) {
    toml::table* network = root["network"].as_table();
    toml::node* delays = network ? network->get("delays") : nullptr;
    if (!delays || !delays->is_integer() || network->contains("delay_steps")) return;
    // A moved node keeps its line for messages, a copied one does not.
    network->insert("delay_steps", std::move(*delays->as_integer()));
    network->erase("delays");
}

/// What single keys cannot say: how they fit together.
void checkTogether(const Recipe& recipe, const Reader& reader) {
    const FrontEnd& frontEnd = recipe.frontEnd;
    try {
        frontEnd.validate();
    } catch (const ConfigError& error) {
        reader.fail("front_end", error.what());
    }
    if (frontEnd.windowSamples == 0 || frontEnd.frames == 0)
        reader.fail("front_end", "training needs windows of one length: give window_samples and frames");
    if (recipe.augmentation.speeds.empty()) reader.fail("augmentation.speeds", "needs at least one speed");
    if (recipe.augmentation.partShare > recipe.augmentation.wholeShare)
        reader.fail("augmentation.part_share", "must not exceed whole_share");
    checkNetwork(recipe, reader);
    const std::set<std::string> labels(recipe.data.labels.begin(), recipe.data.labels.end());
    if (labels.size() != recipe.data.labels.size()) reader.fail("data.labels", "names a label twice");
    if (labels.contains(recipe.background.label)) reader.fail("background.label", "is one of data.labels already");
}

} // namespace

bool Recipe::pictures() const noexcept {
    if (data.layout == "folders" || data.layout == "folds") return data.content == "pictures";
    return data.layout.starts_with("cifar") || data.layout == "toy-dots";
}

const SpikingNetworkRecipe& Recipe::spiking() const {
    if (const auto* network = std::get_if<SpikingNetworkRecipe>(&this->network)) return *network;
    throw ConfigError("the recipe's network is of the kind " + kindOf(network) + ", not a spiking one");
}

Recipe parseRecipe(std::string_view text, const std::string& name) {
    const std::string file = printable(name);
    toml::table root;
    try {
        root = toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        throw ConfigError(file + ":" + std::to_string(error.source().begin.line) + ": " +
                          printable(error.description()));
    }
    renameOldKeys(root);
    Recipe recipe;
    Reader reader(root, file);
    visitRecipe(reader, recipe);
    reader.finish();
    checkTogether(recipe, reader);
    return recipe;
}

Recipe readRecipe(const std::filesystem::path& path) {
    const std::string file = printable(path.string());
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) throw ConfigError(file + ": there is no such recipe file");
    if (std::filesystem::file_size(path, error) > kMaxFileBytes)
        throw ConfigError(file + ": too large for a recipe (more than 1 MB)");
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw ConfigError(file + ": cannot be read");
    return parseRecipe(text.str(), path.string());
}

std::string recipeText(const Recipe& recipe) {
    Writer writer;
    Recipe copy = recipe;
    visitRecipe(writer, copy);
    return writer.text();
}

} // namespace dclscope::training
