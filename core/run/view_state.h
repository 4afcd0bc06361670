// SPDX-License-Identifier: Apache-2.0
// What is looked at, as a value: the window, its settings and links, screenshots, `dclscope render` and lessons all say
// it in these words, so that what one of them shows every other can show again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// The ways to draw one layer.
enum class View {
    Overlay,     ///< all channels on one grid, over their density
    Channels,    ///< many (out, in) pairs side by side, from `out`, `in` on
    Channel,     ///< one (out, in) pair
    Delays,      ///< neurons by inputs, colour by `quantity`
    Ridgeline,   ///< the distribution along `axis`, epoch by epoch
    Field,       ///< receptive field of the neuron `out`: input by delay
    Neurons,     ///< one delay per neuron, from the shortest to the longest
    Values,      ///< a plain tensor: a matrix by colours, a vector as a plot
    Kernel,      ///< the dense kernel of a pair, or of a neuron, as constructed, and its frequency response
    Coincidence, ///< the spikes that come to the neuron `out` while it hears `sound`, before and behind their delays
    Atlas,       ///< every layer of the run at once, on common scales
};

/// What a matrix of synapses shows as colour.
enum class Quantity { Delay, Weight };

/// In which order a matrix of synapses has its rows and columns.
enum class Order {
    Index,      ///< as stored
    Delay,      ///< by mean delay, the shortest first
    Weight,     ///< by mean |weight|, the heaviest first
    Similarity, ///< alike ones beside one another
    Label,      ///< by the label that a neuron answers to
};

/// "overlay", "channels", "channel", "delays", "ridgeline", "field", "neurons", "values", "kernel", "coincidence", "atlas".
std::string_view viewName(View view) noexcept;
std::optional<View> viewFromName(std::string_view name) noexcept;
/// "delay", "weight".
std::string_view quantityName(Quantity quantity) noexcept;
std::optional<Quantity> quantityFromName(std::string_view name) noexcept;
/// "index", "delay", "weight", "similarity", "label".
std::string_view orderName(Order order) noexcept;
std::optional<Order> orderFromName(std::string_view name) noexcept;
/// All names that viewFromName() and orderFromName() know, in the order of the values.
std::vector<std::string> viewNames();
std::vector<std::string> orderNames();

/// The part of a picture that is shown: scale 1 and the middle are all of it.
struct ViewZoom {
    double scale = 1.0; ///< 1 to 64
    double x = 0.5;     ///< middle of the shown part, in shares of the whole, 0 to 1
    double y = 0.5;
    bool operator==(const ViewZoom&) const = default;
};

/// An element that is followed through the run wherever it is drawn.
struct Pin {
    std::string layer;
    std::size_t element = 0; ///< its index in the layer's state
    bool operator==(const Pin&) const = default;
};

struct ViewState {
    std::vector<std::string> runs; ///< run folders, checkpoints or names of bundled runs; the first is looked at
    std::string entry;             ///< of several networks in a file the one meant; empty: the one found by itself
    std::string series;            ///< of several series in a folder the one meant; empty: the only one
    std::string layer;             ///< a layer, or a tensor's key; empty: the first one
    std::optional<View> view;      ///< empty: what suits the layer
    std::optional<double> epoch;   ///< whole or between two; empty: the last one
    std::size_t out = 0;           ///< output channel, or neuron
    std::size_t in = 0;            ///< input channel within the group
    Quantity quantity = Quantity::Delay;
    Order order = Order::Index;
    bool strength = true;              ///< delays: what has little weight is pale
    std::size_t axis = 0;              ///< ridgeline: learned axis, a row of P
    std::optional<std::size_t> hidden; ///< kernels of three learned axes: the row of P that is not drawn; empty: depth
    bool spread = true;                ///< sigma is drawn
    bool trails = true;                ///< where elements came from is drawn
    std::string sound;                 ///< coincidence: a bundled sound by its name, a .wav or .npy; empty: the first
    std::vector<Pin> pins;
    ViewZoom zoom;
    bool playing = false;
    bool compare = false;   ///< the second run, or without one the run itself, stands beside the first
    std::string otherLayer; ///< of the second; empty: the partner of `layer`
    std::optional<double>
        otherEpoch;      ///< where the second stays; empty: it moves along with the first, but the run itself
                         ///< stays at its beginning
    bool trying = false; ///< edits of the first run are tried; with `compare` and without a second run, the
                         ///< run as it is stands beside its edited self
    std::vector<std::string> edits; ///< that are tried, as experiments::editText() writes them
    bool operator==(const ViewState&) const = default;
};

/// What the text of a state begins with.
inline constexpr std::string_view kViewScheme = "dclscope:?";

/// One line that viewStateFromText reads again: "dclscope:?run=demo&layer=model.4&view=field&out=3". What has its default
/// value is left out; whatever could be taken for punctuation is percent-encoded.
std::string toText(const ViewState& state);

/// @throws ConfigError naming the word that is not understood, a number out of its range, or a text that is no link
ViewState viewStateFromText(std::string_view text);

} // namespace dclscope
