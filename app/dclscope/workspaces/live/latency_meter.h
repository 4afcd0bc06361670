// SPDX-License-Identifier: GPL-3.0-or-later
// How long what is heard takes until it is seen, part by part.
#pragma once

#include "core/tagging/latency.h"
#include "widgets/session/tagging_session.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <chrono>
#include <vector>

namespace dclscope {

/// Adds to what a frame says of itself how long it waited for this thread, and until the window had been drawn anew. Lives
/// on the GUI thread.
class LatencyMeter : public QObject {
    Q_OBJECT

public:
    /// @param screen  what shows the frames; outlives this
    explicit LatencyMeter(const QWidget& screen, QObject* parent = nullptr) : QObject(parent), screen_(screen) {}

    /// Begins anew.
    void clear();
    /// A frame that is about to be shown, of a sound that came in its own time. One whose window was never in the air does
    /// not count.
    void take(const TagFrame& frame);
    const LatencyBudget& budget() const noexcept { return budget_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Shown {
        LatencyParts parts;
        std::chrono::steady_clock::time_point takenAt;
    };
    void watch();
    /// What was taken so far has been drawn.
    void drawn();

    const QWidget& screen_;
    QPointer<QWidget> window_; ///< whose drawing is watched
    std::vector<Shown> shown_; ///< and not drawn yet
    LatencyBudget budget_;
};

} // namespace dclscope
