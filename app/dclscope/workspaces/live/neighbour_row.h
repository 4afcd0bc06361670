// SPDX-License-Identifier: GPL-3.0-or-later
// A sound beside others: its picture, what it is called, how like the one that was asked for it is, and a button that
// makes it heard.
#pragma once

#include "widgets/session/neighbour_session.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace dclscope {

class SoundPicture;

class NeighbourRow : public QWidget {
    Q_OBJECT

public:
    explicit NeighbourRow(QWidget* parent = nullptr);

    void setNeighbour(const NeighbourSound& sound);
    /// A sound that is no neighbour: the one that was asked for. @param path  empty where it is no file
    void setSound(const QString& name, const SoundColumns& columns, const QString& path);
    SoundPicture& picture() noexcept { return *picture_; }
    QString text() const;
    const QString& path() const noexcept { return path_; }

signals:
    void playRequested();

private:
    void fill(const QString& text, const QString& toolTip, const SoundColumns& columns, bool playable);

    SoundPicture* picture_;
    QLabel* name_;
    QToolButton* play_;
    QString path_;
};

} // namespace dclscope
