// SPDX-License-Identifier: GPL-3.0-or-later
// What Inspect says while nothing is open, or while the first run is being read.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace dclscope {

class EmptyPage : public QWidget {
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent = nullptr);

    /// Shows that a file is being read. @param total  0 while that is not known
    void setBusy(const QString& path, int done, int total);
    void setIdle();
    /// Offers to go on where somebody was the last time. @param where  the run and layer, in words
    void offerLast(const QString& where);

signals:
    void lastRequested();
    void demoRequested();
    void openFolderRequested();
    void openFileRequested();
    void cancelRequested();

private:
    QLabel* title_;
    QLabel* text_;
    QPushButton* last_;
    QWidget* offers_;
    QWidget* work_;
    QProgressBar* bar_;
};

} // namespace dclscope
