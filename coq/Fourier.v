(* lpn-fourier-basis: the parities are orthonormal, and Parseval's identity, by induction on the number of
  variables. *)
From Coq Require Import ZArith List Lia QArith Qfield.
From ExactParity Require Import Statements StatementsSparse RationalSums.
Import ListNotations.
Open Scope Q_scope.

Lemma uniform_S n g : uniform (S n) g == (uniform n (fun y => g (1%Z :: y)) + uniform n (fun y => g ((-1)%Z :: y)))
  / 2.
Proof.
  unfold uniform. cbn [cube]. rewrite map_app, rational_sum_app, !rational_sum_map, two_pow_S. field.
  apply two_pow_nonzero.
Qed.
Lemma uniform_ext n g h : (forall x, In x (cube n) -> g x == h x) -> uniform n g == uniform n h.
Proof. intros H. unfold uniform. now rewrite (rational_sum_ext g h). Qed.
Lemma uniform_scal n c g : uniform n (fun x => c * g x) == c * uniform n g.
Proof. unfold uniform. rewrite rational_sum_scal. field. apply two_pow_nonzero. Qed.
Lemma uniform_plus n g h : uniform n (fun x => g x + h x) == uniform n g + uniform n h.
Proof. unfold uniform. rewrite rational_sum_plus. field. apply two_pow_nonzero. Qed.
Lemma uniform_const n c : uniform n (fun _ => c) == c.
Proof.
  induction n as [|n IH]. unfold uniform. cbn [cube map]. rewrite rational_sum_cons. change (rational_sum []) with 0.
  change (two_pow 0) with 1. field. rewrite uniform_S, IH. field.
Qed.

Lemma orthonormal n : forall A B, In A (subsets n) -> In B (subsets n) ->
  uniform n (fun x => inject_Z (character A x) * inject_Z (character B x))
  == if list_eq_dec Bool.bool_dec A B then 1 else 0.
Proof.
  induction n as [|n IH]; intros A B HA HB.
  - cbn in HA, HB. destruct HA as [<-|[]], HB as [<-|[]]. reflexivity.
  - cbn [subsets] in HA, HB. apply in_app_or in HA. apply in_app_or in HB. rewrite !in_map_iff in HA, HB.
    assert (S : exists a A', A = a :: A' /\ In A' (subsets n)) by (destruct HA as [[A' [<- H]]|[A' [<- H]]]; eauto).
    assert (T : exists b B', B = b :: B' /\ In B' (subsets n)) by (destruct HB as [[B' [<- H]]|[B' [<- H]]]; eauto).
    destruct S as [a [A' [-> HA']]], T as [b [B' [-> HB']]]. specialize (IH A' B' HA' HB'). rewrite uniform_S.
    set (u := uniform n (fun x => inject_Z (character A' x) * inject_Z (character B' x))) in *.
    assert (E : forall c, In c [1; -1]%Z ->
      uniform n (fun y => inject_Z (character (a :: A') (c :: y)) * inject_Z (character (b :: B') (c :: y))) ==
      (if Bool.eqb a b then 1 else inject_Z c) * u).
    { intros c Hc. unfold u. rewrite <- uniform_scal. apply uniform_ext. intros x _. cbn [character].
      destruct Hc as [<-|[<-|[]]]; destruct a, b; cbn [Bool.eqb]; rewrite ?inject_Z_mult; ring. }
    rewrite (E 1%Z), (E (-1)%Z) by (cbn; tauto). destruct (list_eq_dec Bool.bool_dec (a :: A') (b :: B')) as [Q|Q].
    + injection Q as -> ->. destruct (list_eq_dec Bool.bool_dec B' B') as [_|N]; [|congruence].
      destruct b; cbn [Bool.eqb]; rewrite IH; reflexivity.
    + destruct (Bool.bool_dec a b) as [->|N].
      * destruct (list_eq_dec Bool.bool_dec A' B') as [K|_]; [subst; congruence|].
        destruct b; cbn [Bool.eqb]; rewrite IH; reflexivity.
      * destruct a, b; try congruence; cbn [Bool.eqb]; field.
Qed.
Definition coefficient (n : nat) (g : list Z -> Q) (A : list bool) : Q :=
  uniform n (fun x => inject_Z (character A x) * g x).
Lemma parseval n : forall g,
  rational_sum (map (fun A => coefficient n g A * coefficient n g A) (subsets n)) == uniform n (fun x => g x * g x).
Proof.
  induction n as [|n IH]; intros g.
  - cbn [subsets map]. rewrite rational_sum_cons. change (rational_sum []) with 0. unfold coefficient, uniform.
    cbn [cube map].
    rewrite !rational_sum_cons. change (rational_sum []) with 0. change (two_pow 0) with 1. cbn [character].
    change (inject_Z 1) with 1. field.
  - set (g0 := fun y => g (1%Z :: y)). set (g1 := fun y => g ((-1)%Z :: y)).
    assert (T : forall A, coefficient (S n) g (true :: A) == (coefficient n g0 A - coefficient n g1 A) / 2).
    { intros A. unfold coefficient. rewrite uniform_S.
      assert (X : uniform n (fun y => inject_Z (character (true :: A) ((-1)%Z :: y)) * g ((-1)%Z :: y)) ==
        -(1) * uniform n (fun x => inject_Z (character A x) * g1 x)).
      { rewrite <- uniform_scal. apply uniform_ext. intros x _. cbn [character]. rewrite inject_Z_mult. unfold g1.
        ring. }
      assert (Y : uniform n (fun y => inject_Z (character (true :: A) (1%Z :: y)) * g (1%Z :: y)) ==
        uniform n (fun x => inject_Z (character A x) * g0 x)).
      { apply uniform_ext. intros x _. cbn [character]. rewrite inject_Z_mult. unfold g0. ring. }
      rewrite X, Y. field. }
    assert (F : forall A, coefficient (S n) g (false :: A) == (coefficient n g0 A + coefficient n g1 A) / 2).
    { intros A. unfold coefficient. rewrite uniform_S. reflexivity. }
    cbn [subsets]. rewrite map_app, rational_sum_app, !rational_sum_map, <- rational_sum_plus.
    rewrite (rational_sum_ext _ (fun A => (1#2) * (coefficient n g0 A * coefficient n g0 A + coefficient n g1 A *
      coefficient n g1 A))).
    + rewrite rational_sum_scal, rational_sum_plus, (IH g0), (IH g1), uniform_S. unfold g0, g1. field.
    + intros A _. rewrite T, F. field.
Qed.
Theorem lpn_fourier_basis : StatementsSparse.lpn_fourier_basis.
Proof. split. exact orthonormal. exact parseval. Qed.
