// SPDX-License-Identifier: GPL-3.0-or-later
// What one neuron of a spiking network hears of windows that come while somebody listens.
#pragma once

#include "core/audio/sound_file.h"
#include "widgets/session/coincidence.h"
#include "widgets/session/tagging_session.h"

#include <QObject>
#include <QThreadPool>

#include <cstddef>
#include <memory>
#include <vector>

namespace dclscope {

/// What a network hears at once: its input, or the sound of which that is made.
struct HeardWindow {
    std::vector<float> input{}; ///< [steps, inputs], as TagFrame::input
    Sound sound{};              ///< without an input: what holds the window; silence where it begins within it
    double endInSound = 0.0;    ///< the window's end, in seconds of the sound
    double toSeconds = 0.0;     ///< the same in seconds of the stream

    bool isEmpty() const noexcept { return input.empty() && sound.samples.empty(); }
};

/// What is to be found of a window.
struct WindowWish {
    HeardWindow window;
    std::size_t layer = 0;
    std::size_t neuron = 0;
};

/// Lives on the GUI thread and signals there; the network runs on a thread of its own. Of windows that come while one is
/// looked at only the newest is looked at next.
class CoincidenceListener : public QObject {
    Q_OBJECT

public:
    explicit CoincidenceListener(QObject* parent = nullptr);
    /// Waits for what is being found.
    ~CoincidenceListener() override;

    /// The network that listens from here on; it is read for its first window.
    void setModel(const ModelChoice& model);
    /// Answered by found().
    void hear(WindowWish wish);

signals:
    /// @param run    the network, as a run of one checkpoint; nullptr where it cannot be read
    /// @param place  what was asked for, of its window only when it ended
    /// @param found  its problem says why there is nothing
    void found(const std::shared_ptr<const dclscope::Run>& run, const dclscope::WindowWish& place,
               const std::shared_ptr<const dclscope::Coincidence>& found);

private:
    /// A network that listens, once the worker has read it.
    struct Ear;

    void start(WindowWish wish);
    void finish(const std::shared_ptr<Ear>& ear, const WindowWish& place,
                const std::shared_ptr<const Coincidence>& coincidence);

    std::shared_ptr<Ear> ear_;
    std::unique_ptr<WindowWish> next_; ///< came while another was looked at
    bool busy_ = false;
    QThreadPool worker_; ///< one thread; last, so that it ends first
};

} // namespace dclscope
