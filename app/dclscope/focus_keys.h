// SPDX-License-Identifier: GPL-3.0-or-later
// Keys belong to what has the focus: which of them the window's one-key shortcuts have to leave to a control.
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

class QKeyEvent;

namespace dclscope {

class FocusKeys {
public:
    /// Whether the focused control does something with the key itself: text is typed, an arrow moves along a list, Space
    /// presses a button, plus zooms a picture.
    bool belongsTo(QWidget* focused, const QKeyEvent& key);

private:
    bool isTypedInto(QWidget* list, const QKeyEvent& key);

    QPointer<QWidget> typedInto_; ///< a list in which an entry is looked for by its first letters
    QElapsedTimer sinceTyped_;
};

} // namespace dclscope
