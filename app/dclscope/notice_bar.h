// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window says what went wrong: a strip under the menu, never a dialog in the way.
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QToolButton;

namespace dclscope {

/// Shows one sentence; further ones wait and are counted. Hidden while there is nothing to say.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    QString text() const;

public slots:
    void add(const QString& sentence);
    /// Takes the sentence away and shows the next one.
    void dismiss();
    void clear();

private:
    void refresh();

    QStringList sentences_;
    QLabel* icon_;
    QLabel* label_;
    QLabel* more_;
    QToolButton* close_;
};

} // namespace dclscope
