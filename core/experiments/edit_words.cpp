// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/edit_words.h"

#include "core/base/error.h"
#include "core/experiments/edit_text.h"

namespace dclscope::experiments {
namespace {

constexpr NumberLimits kAny;
constexpr NumberLimits kNotNegative{.least = 0.0};
constexpr NumberLimits kPositive{.least = 0.0, .above = true};
constexpr NumberLimits kShare{.least = 0.0, .most = 1.0};

constexpr std::string_view kNumber = "a number";
constexpr std::string_view kWhole = "a whole number";
constexpr std::string_view kRanges = "numbers and ranges, such as 0,4-7";

template <class Owner, class Value>
EditField field(EditKey key, Value Owner::*member, NumberLimits limits = {}) {
    return {key,
            [member, limits](Edit& edit, std::string_view text) {
                readValue(text, limits, std::get<Owner>(edit.what).*member);
            },
            [member](const Edit& edit) { return writtenValue(std::get<Owner>(edit.what).*member); }};
}

template <class Value>
EditField whereField(EditKey key, Value Where::*member) {
    return {key, [member](Edit& edit, std::string_view text) { readValue(text, kAny, edit.where.*member); },
            [member](const Edit& edit) { return writtenValue(edit.where.*member); }};
}

template <class Owner>
EditField seedField(std::uint64_t Owner::*member) {
    return field(EditKey{"seed", kWhole, "which of the random draws", "1"}, member);
}

EditKind kind(EditWord word, What made, std::vector<EditField> fields) {
    for (const EditField& one : fields) word.keys.push_back(one.key);
    return {std::move(word), std::move(made), std::move(fields)};
}

/// "first", "last", or a number.
void readEpoch(std::string& out, std::string_view text) {
    if (text != "first" && text != "last") {
        double number = 0.0;
        try {
            readValue(text, kNotNegative, number);
        } catch (const ConfigError& error) {
            throw ConfigError(std::string(error.what()) + ", first or last");
        }
    }
    out = text;
}

EditField epochField(EditKey key, std::string Freeze::*member) {
    EditField made = field(key, member);
    made.read = [member](Edit& edit, std::string_view text) { readEpoch(std::get<Freeze>(edit.what).*member, text); };
    return made;
}

constexpr std::string_view kPerAxis = "a number per learned axis, such as 1 or 1,-2";

std::vector<EditKind> placeKinds() {
    return {
        kind({"move", "moves positions, in steps of the grid", "move layer=model.0 elements=0-9 by=-1", {}, "by, to"},
             Move(),
             {field({"by", kPerAxis, "steps added to each position", ""}, &Move::by),
              field({"to", kPerAxis, "the position that all get", ""}, &Move::to)}),
        kind({"sigma", "changes the widths of the interpolation", "sigma scale=2", {}, "set, scale"}, Sigma(),
             {field({"set", "a number of at least 0", "the width that all get, in steps", "", false, true}, &Sigma::set,
                    kNotNegative),
              field({"scale", "a number of at least 0", "what widths are multiplied by", "", false, true},
                    &Sigma::scale, kNotNegative)}),
        kind({"weight", "changes weights", "weight out=3 set=0", {}, "set, scale"}, Weight(),
             {field({"set", kNumber, "the weight that all get", "", false, true}, &Weight::set),
              field({"scale", kNumber, "what weights are multiplied by", "", false, true}, &Weight::scale)}),
        kind({"round", "rounds delays (else offsets) to multiples of a step, as hardware does", "round step=2"},
             Round(),
             {field({"step", "a number above 0", "steps from one to the next; 1 is what discrete evaluation does", "1",
                     false, true},
                    &Round::step, kPositive)}),
        kind({"jitter", "adds normal noise to positions", "jitter sigma=1 seed=1"}, Jitter(),
             {field({"sigma", "a number of at least 0", "its deviation in steps", "1", false, true}, &Jitter::sigma,
                    kNotNegative),
              seedField(&Jitter::seed)}),
        kind({"shuffle", "deals the positions of each layer out anew among its elements", "shuffle seed=1"}, Shuffle(),
             {seedField(&Shuffle::seed)}),
        kind({"redraw", "draws positions as they were before training", "redraw seed=1"}, Redraw(),
             {field({"spread", "a number of at least 0",
                     "their deviation in steps; left out, delays lie evenly and offsets have 0.5", "", false, true},
                    &Redraw::spread, kNotNegative),
              seedField(&Redraw::seed)}),
    };
}

std::vector<EditKind> otherKinds() {
    return {
        kind({"shift", "makes delays longer by as many steps", "shift by=2"}, Shift(),
             {field({"by", kNumber, "steps added to each delay", "", true, true}, &Shift::by)}),
        kind({"scale", "multiplies delays (else offsets from the middle)", "scale by=0.5"}, Scale(),
             {field({"by", "a number of at least 0", "what they are multiplied by", "", true, true}, &Scale::by,
                    kNotNegative)}),
        kind({"mirror", "puts positions on the other side of the kernel's middle", "mirror"}, Mirror(), {}),
        kind({"freeze", "takes the positions of one epoch and everything else of another", "freeze positions=first"},
             Freeze(),
             {epochField({"positions", "an epoch of the run, first or last", "whose positions", "", true, true},
                         &Freeze::positions),
              epochField({"weights", "an epoch of the run, first or last", "whose everything else",
                          "the network as it is", false, true},
                         &Freeze::weights)}),
        kind({"drop", "silences a share of each layer's elements", "drop share=0.3"}, Drop(),
             {field({"share", "a number from 0 to 1", "how many", "", true, true}, &Drop::share, kShare),
              field({"by", "weight or random", "those of the smallest |weight|, or any", "weight"}, &Drop::by),
              seedField(&Drop::seed)}),
        kind({"replace", "takes a layer from another checkpoint", "replace layer=model.0 from=other.pt"}, Replace(),
             {field({"from", "a checkpoint or a run", "where from", "", true}, &Replace::from),
              field({"as", "a layer's name", "what it is called there", "the same name"}, &Replace::as)}),
    };
}

std::vector<EditKind> allKinds() {
    std::vector<EditKind> kinds = placeKinds();
    for (EditKind& more : otherKinds()) kinds.push_back(std::move(more));
    return kinds;
}

} // namespace

const std::vector<EditKind>& editKinds() {
    static const std::vector<EditKind> kinds = allKinds();
    return kinds;
}

const std::vector<EditField>& whereFields() {
    static const std::vector<EditField> fields{
        whereField({"layer", "a layer's name, or all", "the layer", "all"}, &Where::layer),
        whereField({"stage", kWhole, "only layers of this stage, counted as in their names", ""}, &Where::stage),
        whereField({"out", kRanges, "only elements of these output channels (receiving neurons)", ""}, &Where::out),
        whereField({"in", kRanges, "only elements of these input channels (sending neurons)", ""}, &Where::in),
        whereField({"elements", kRanges, "only these elements, counted in the order of dcls positions", ""},
                   &Where::elements),
    };
    return fields;
}

} // namespace dclscope::experiments
