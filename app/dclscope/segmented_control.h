// SPDX-License-Identifier: GPL-3.0-or-later
// A row of joined buttons of which one is down: the switch between workspaces, and between views.
#pragma once

#include <QAction>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace dclscope {

class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(const QString& accessibleName, QWidget* parent = nullptr);

    /// Adds a segment. @return its index
    int addSegment(const QString& text, const QString& toolTip = {}, const QIcon& icon = {});
    /// Whether the segment is there to be chosen; all are at first. Its place among the others stays.
    void setOffered(int index, bool offered);
    int current() const;
    int count() const;

public slots:
    /// Presses a segment, as a click would, and signals; nothing when it is down already or does not exist.
    void setCurrent(int index);

signals:
    void currentChanged(int index);

private:
    QHBoxLayout* row_;
    QButtonGroup* group_;
};

} // namespace dclscope
