// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a kept-out sound heard, on a thread of its own: devices take their time to open.
#pragma once

#include "core/audio/loudspeaker.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace dclscope {

class ExamplePlayer : public QObject {
    Q_OBJECT

public:
    using MakeLoudspeaker = std::function<std::unique_ptr<Loudspeaker>()>;

    explicit ExamplePlayer(QObject* parent = nullptr) : ExamplePlayer(&makeLoudspeaker, parent) {}
    explicit ExamplePlayer(MakeLoudspeaker make, QObject* parent = nullptr);
    /// Falls silent.
    ~ExamplePlayer() override;

    bool isPlaying() const noexcept { return playing_; }
    /// What is played before ends.
    void play(const QString& path);
    void stop();

signals:
    void playingChanged(bool playing);
    /// Why nothing is heard, in a sentence.
    void failed(const QString& sentence);

private:
    void run(const QString& path, int generation);
    /// @return why it could not be played; empty: it was, or somebody ended it
    QString played(const QString& path, int generation);
    void setPlaying(bool playing);

    MakeLoudspeaker make_;
    QThreadPool worker_;             ///< one thread
    std::atomic<int> generation_{0}; ///< of what is to be heard
    bool playing_ = false;
};

} // namespace dclscope
